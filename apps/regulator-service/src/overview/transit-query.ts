import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { z } from 'zod';
import { instant } from '../answers/sql.ts';
import { wayTouches } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { transitSchema } from './overview-operations.ts';

export type Transit = z.output<typeof transitSchema>;

export const transitColumns = `shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", plate, state,
  ${instant('dispatched_at')} as "dispatchedAt", ${instant('expected_at')} as "expectedAt", ${instant('received_at')} as "receivedAt",
  held_items as items, held_grams as grams`;

export const transitSql = `
  select ${transitColumns} from shipment
   where held_items > 0 and ${wayTouches(1)}
   order by dispatched_at, shipment_id limit $2`;

export const readInTransit = (tx: Tx, sight: Sight, limit: number): Promise<Transit[]> =>
  rowsOf<Transit>(tx, transitSql, [sight, limit]);
