import type { StatementDoubt } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { StatementRecord } from './check-signatures.ts';

/** What was put aside, with what somebody decided. */
export interface PutAside {
  readonly actId: string;
  readonly act: string;
  readonly siteId: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly deviceTime: Date;
  readonly digest: string;
  readonly text: string;
  readonly why: StatementDoubt;
  readonly at: Date;
  readonly decision: 'admitted' | 'rejected' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** With the request itself, to do it now. */
export interface HeldPutAside extends PutAside {
  readonly asked: string;
  readonly request: Buffer;
  readonly kid: string;
  readonly value: string;
}

const columns = `
  act_id as "actId", act, site_id as "siteId", device_id as "deviceId", person_id as "personId",
  device_time as "deviceTime", digest, text, why, at, decision, decided_by as "decidedBy", decided_at as "decidedAt", reason`;

export const putAsideOfSite = (
  tx: Tx,
  { siteId, open, after, limit }: { siteId: string; open: boolean; after: string | null; limit: number },
): Promise<PutAside[]> =>
  rowsOf<PutAside>(
    tx,
    `select ${columns} from put_aside
      where site_id = $1 and (not $2 or decision is null) and ($3::uuid is null or act_id > $3)
      order by act_id limit $4`,
    [siteId, open, after, limit + 1],
  );

/** What was put aside under these ids, by whoever sent it: with the digest of what was asked. */
export const putAsideUnder = (tx: Tx, actIds: readonly string[]): Promise<HeldPutAside[]> =>
  rowsOf<HeldPutAside>(
    tx,
    `select ${columns}, asked, request, kid, value from put_aside where act_id = any($1::uuid[])`,
    [actIds],
  );

/** Whether somebody has answered for what was put aside under this id: then it is done. */
export const isAdmitted = async (tx: Tx, actId: string): Promise<boolean> =>
  (await putAsideUnder(tx, [actId]))[0]?.decision === 'admitted';

export interface NewPutAside {
  readonly stated: StatementRecord;
  readonly why: StatementDoubt;
  readonly asked: string;
  /** Sealed where it tells of a consignor. */
  readonly request: Buffer;
}

/** @returns whether nobody was before: the same id may be on its way at another site, under another lock */
export const putAside = async (tx: Tx, { stated, why, asked, request }: NewPutAside, at: Date): Promise<boolean> =>
  (
    await rowsOf(
      tx,
      `insert into put_aside
         (act_id, act, site_id, device_id, person_id, device_time, digest, text, kid, value, why, asked, request, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning 1`,
      [
        ...[stated.id, stated.act, stated.siteId, stated.deviceId, stated.personId, stated.deviceTime, stated.digest],
        ...[stated.text, stated.kid, stated.value, why, asked, request, at],
      ],
    )
  ).length === 1;

export interface PutAsideDecision {
  readonly decision: 'admitted' | 'rejected';
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/**
 * What a device signed stays, and with it what was asked. The request itself goes, for it may hold numbers of a person: admitted it
 * is done, rejected nobody needs it.
 * @returns whether nobody had decided before
 */
export const decidePutAside = async (
  tx: Tx,
  actId: string,
  { decision, by, at, reason }: PutAsideDecision,
): Promise<boolean> =>
  (
    await rowsOf(
      tx,
      `update put_aside set decision = $2, decided_by = $3, decided_at = $4, reason = $5, request = ''
        where act_id = $1 and decision is null returning 1`,
      [actId, decision, by, at, reason],
    )
  ).length === 1;

/** The statement of what was put aside, to be kept when somebody answers for it. */
export const statementHeld = ({ actId, act, siteId, deviceId, personId, ...held }: HeldPutAside): StatementRecord => {
  const { text, digest, kid, value } = held;
  const said = JSON.parse(text) as { readonly deviceTime?: string };
  // in the words of the device, where its text says it
  const deviceTime = said.deviceTime ?? held.deviceTime.toISOString();
  return { id: actId, act, siteId, deviceId, personId, deviceTime, text, digest, kid, value };
};
