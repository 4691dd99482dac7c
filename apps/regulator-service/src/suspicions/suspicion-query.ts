import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { instant } from '../answers/sql.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { SuspicionSeen } from './suspicion-schema.ts';
import { addedSql, proofSql } from './suspicion-sql.ts';

export interface SuspicionsQuestion {
  readonly sight: Sight;
  readonly kind?: SuspicionSeen['kind'] | undefined;
  readonly state?: 'open' | 'done' | undefined;
  readonly siteId?: string | undefined;
  /** The last report of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}

const added = addedSql(`'followUpId', added.follow_up_id, 'number', added.number, 'outcome', added.outcome,
  'note', added.note, 'occurredAt', ${instant('added.occurred_at')}, 'eventId', added.event_id, 'proof', ${proofSql('added')}`);

const inState = { open: 'is_open', done: 'not is_open' };

/** The newest first; what was added is read of the page alone. */
export const suspicionsSql = (state?: 'open' | 'done'): string => `
  select report_id as "reportId", suspicion.site_id as "siteId", site.name as "siteName", site.name_en as "siteNameEn",
         site.area_code as "areaCode", suspicion.kind, goods, class_code as "classCode", identifiers, grams, office,
         told_by as "toldBy", ${instant('told_at')} as "toldAt", stands_number as number, stands_outcome as outcome,
         is_open as "isOpen",
         event_id as "eventId", ${proofSql('suspicion')} as proof, ${added} as "followUps"
    from (select * from suspicion
           where ${state === undefined ? 'true' : inState[state]} and ${siteSeen('site_id', 1)}
             and ($2::text is null or kind = $2) and ($3::uuid is null or site_id = $3) and ($4::uuid is null or report_id < $4)
           order by report_id desc limit $5) as suspicion
    left join site on site.site_id = suspicion.site_id
   order by report_id desc`;

export const readSuspicions = (
  tx: Tx,
  { sight, kind, state, siteId, before, limit }: SuspicionsQuestion,
): Promise<readonly SuspicionSeen[]> =>
  rowsOf<SuspicionSeen>(tx, suspicionsSql(state), [sight, kind ?? null, siteId ?? null, before ?? null, limit]);
