import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { z } from 'zod';
import { instant } from '../answers/sql.ts';
import { wayTouches } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { discrepancySchema } from './discrepancy-controller.ts';

export type DiscrepancyView = z.output<typeof discrepancySchema>;

interface Question {
  readonly sight: Sight;
  readonly state: 'open' | 'settled';
  readonly limit: number;
}

export const readDiscrepancies = (tx: Tx, { sight, state, limit }: Question): Promise<DiscrepancyView[]> =>
  rowsOf<DiscrepancyView>(tx, discrepancySql[state], [sight, limit]);

const listed = (which: string, order: string): string => `
  select discrepancy_id as "discrepancyId", shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId",
         kind, case when settled_at is null then 'open' else 'settled' end as state,
         coalesce(settled_item_id, opened_item_id) as "itemId", class_code as "classCode", sent_grams as "sentGrams",
         received_grams as "receivedGrams", tolerance_grams as "toleranceGrams", note, ${instant('opened_at')} as "openedAt",
         case when proposal_id is not null then json_build_object('side', proposal_side, 'resolution', proposal_resolution,
           'reason', proposal_reason, 'at', ${instant('proposed_at')}) end as proposal,
         resolution, correction_grams as "correctionGrams", ${instant('settled_at')} as "settledAt"
    from discrepancy
   where ${which} and ${wayTouches(1)}
   order by ${order} limit $2`;

export const discrepancySql = {
  open: listed('settled_at is null and opened_at is not null', 'opened_at, discrepancy_id'),
  settled: listed('settled_at is not null', 'settled_at desc, discrepancy_id'),
} as const;
