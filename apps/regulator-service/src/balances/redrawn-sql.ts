import { instant } from '../answers/sql.ts';

/** What the correction says, from its place in the chain of the site that keeps the job or batch; null where it is not there. */
const correctionOf = (site: string): string => `
  (select json_build_object('at', ${instant(`(record::json ->> 'time')::timestamptz`)}, 'reason', said ->> 'reason',
            'itemId', said -> 'item' ->> 'itemId', 'classCode', said -> 'item' ->> 'classCode',
            'beforeGrams', (said -> 'before' ->> 'grams')::bigint, 'afterGrams', (said -> 'item' ->> 'grams')::bigint,
            'hash', encode(hash, 'hex'))
     from (select record, hash, record::json -> 'data' as said from fact
            where chain_no = (select chain_no from chain where site_id = ${site})
              and seq = redrawn_balance.site_seq and id = redrawn_balance.event_id) as correction)`;

/** The balance of a job or batch as it is known now, as an answer tells it; null where nothing of it was corrected. */
export const redrawnOf = (subject: string, site: string): string => `
  (select balance || jsonb_build_object('eventId', event_id, 'dry', dry, 'correction', ${correctionOf(site)})
     from redrawn_balance where subject_id = ${subject})`;
