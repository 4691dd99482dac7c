import type { EventData } from '@huihuan/contracts-events';
import type { Suspicion } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export type Reported = EventData<'cn.huihuan.suspicion.reported.v1'>;
export type FollowedUp = EventData<'cn.huihuan.suspicion.followed-up.v1'>;

export interface SuspicionRow {
  readonly said: Reported;
  readonly eventId: string;
  readonly number: string | null;
  readonly outcome: Suspicion['outcome'];
  readonly followUps: readonly { readonly said: FollowedUp; readonly eventId: string }[];
}

const columns = `said, event_id as "eventId", number, outcome, coalesce((
  select jsonb_agg(jsonb_build_object('said', added.said, 'eventId', added.event_id) order by added.event_id)
    from suspicion_follow_up as added where added.report_id = suspicion.report_id), '[]') as "followUps"`;

export const keepSuspicion = (tx: Tx, said: Reported, eventId: string): Promise<unknown> =>
  tx.query(
    `insert into suspicion (report_id, site_id, said, event_id, number, outcome) values ($1, $2, $3, $4, $5, $6)`,
    [said.reportId, said.siteId, said, eventId, said.number, said.outcome],
  );

export const keepFollowUp = async (tx: Tx, said: FollowedUp, eventId: string): Promise<void> => {
  const { reportId, followUpId, number, outcome } = said;
  await tx.query('insert into suspicion_follow_up (follow_up_id, report_id, said, event_id) values ($1, $2, $3, $4)', [
    ...[followUpId, reportId, said, eventId],
  ]);
  await tx.query(
    `update suspicion set number = coalesce($2, number), outcome = coalesce($3, outcome) where report_id = $1`,
    [reportId, number, outcome],
  );
};

/** A report wherever in this tier it was made; undefined where nobody made it. */
export const suspicionRow = async (tx: Tx, reportId: string): Promise<SuspicionRow | undefined> => {
  const [row] = await rowsOf<SuspicionRow>(tx, `select ${columns} from suspicion where report_id = $1`, [reportId]);
  return row;
};

export const standing = ({ said, number, outcome, followUps }: SuspicionRow): Suspicion => ({
  ...{ reportId: said.reportId, siteId: said.siteId, toldAt: said.toldAt },
  ...{ number, outcome, followUps: followUps.length },
});

export interface SuspicionsAsked {
  readonly siteId: string;
  readonly state?: 'open' | 'done' | undefined;
  /** Only reports that were made before this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

const isOpen = `(number is null or outcome = 'held')`;

/** The newest first. */
export const suspicionsSql = (state?: 'open' | 'done'): string => `
  select ${columns} from suspicion
   where site_id = $1 and ($2::uuid is null or report_id < $2)
     ${state === undefined ? '' : `and ${state === 'open' ? '' : 'not '}${isOpen}`}
   order by report_id desc limit $3`;

export const suspicionsOf = (
  tx: Tx,
  { siteId, state, before, limit }: SuspicionsAsked,
): Promise<readonly SuspicionRow[]> => rowsOf<SuspicionRow>(tx, suspicionsSql(state), [siteId, before ?? null, limit]);
