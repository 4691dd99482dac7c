import type { StatementDoubt } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Stated } from './check-signatures.ts';

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
  rowsOf<HeldPutAside>(tx, `select ${columns}, asked, request from put_aside where act_id = any($1::uuid[])`, [actIds]);

export interface NewPutAside {
  readonly stated: Stated;
  readonly why: StatementDoubt;
  readonly asked: string;
  /** Sealed. */
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

/** @returns whether nobody had decided before */
export const decidePutAside = async (
  tx: Tx,
  actId: string,
  { decision, by, at, reason }: PutAsideDecision,
): Promise<boolean> =>
  (
    await rowsOf(
      tx,
      `update put_aside set decision = $2, decided_by = $3, decided_at = $4, reason = $5
        where act_id = $1 and decision is null returning 1`,
      [actId, decision, by, at, reason],
    )
  ).length === 1;
