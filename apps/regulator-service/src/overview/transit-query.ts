import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { z } from 'zod';
import { areaPattern, insideArea, instant } from '../answers/sql.ts';
import type { transitSchema } from './overview-operations.ts';

export type Transit = z.output<typeof transitSchema>;

export const transitColumns = `shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", plate, state,
  ${instant('dispatched_at')} as "dispatchedAt", ${instant('expected_at')} as "expectedAt", ${instant('received_at')} as "receivedAt",
  held_items as items, held_grams as grams`;

export const transitSql = `
  select ${transitColumns} from shipment
   where held_items > 0 and (${insideArea('from_site_id', 1)} or ${insideArea('to_site_id', 1)})
   order by dispatched_at, shipment_id limit $2`;

export const readInTransit = (tx: Tx, areaCode: string | undefined, limit: number): Promise<Transit[]> =>
  rowsOf<Transit>(tx, transitSql, [areaPattern(areaCode), limit]);
