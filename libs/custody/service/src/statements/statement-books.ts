import { fact, type Fact, type StatementDoubt } from '@huihuan/contracts-events';
import type { FactOrigin } from '@huihuan/messaging-core';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { StatementRecord } from './check-signatures.ts';

export interface KeptStatement {
  readonly stated: StatementRecord;
  /** Whether somebody was told that it is in doubt, or has answered for it. */
  readonly inDoubt: boolean;
}

/** Keeps statements beside the facts that follow from them, in their transaction. */
export const keepStatements = async (tx: Tx, kept: readonly KeptStatement[], at: Date): Promise<void> => {
  if (kept.length === 0) return;
  const column = columnsOf(kept);
  await tx.query(
    `insert into act_statement
       (act_id, act, site_id, device_id, person_id, device_time, text, digest, kid, value, in_doubt, at)
     select act_id, act, site_id, device_id, person_id, device_time::timestamptz, text, digest, kid, value, in_doubt::boolean, $1
       from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[],
                   $11::text[], $12::text[])
              as row (act_id, act, site_id, device_id, person_id, device_time, text, digest, kid, value, in_doubt)`,
    [
      at,
      column('uuid', ({ stated }) => stated.id),
      column('text', ({ stated }) => stated.act),
      column('uuid', ({ stated }) => stated.siteId),
      column('uuid', ({ stated }) => stated.deviceId),
      column('uuid', ({ stated }) => stated.personId),
      column('text', ({ stated }) => stated.deviceTime),
      column('text', ({ stated }) => stated.text),
      column('text', ({ stated }) => stated.digest),
      column('text', ({ stated }) => stated.kid),
      column('text', ({ stated }) => stated.value),
      column('text', ({ inDoubt }) => String(inDoubt)),
    ],
  );
  await tx.query(
    `update device_key set last_device_time = greatest(last_device_time, said.at)
       from (select device_id, max(device_time::timestamptz) as at
               from unnest($1::uuid[], $2::text[]) as row (device_id, device_time) group by device_id) as said
      where device_key.device_id = said.device_id`,
    [column('uuid', ({ stated }) => stated.deviceId), column('text', ({ stated }) => stated.deviceTime)],
  );
};

/** The digest of the statement that is kept under this id of an act; `null` where none is. */
export const keptDigest = async (tx: Tx, actId: string): Promise<string | null> => {
  const rows = await rowsOf<{ digest: string }>(tx, 'select digest from act_statement where act_id = $1', [actId]);
  return rows[0]?.digest ?? null;
};

/** Who acted and when, as the statement says: for the facts that follow from it. */
export const originOf = ({ personId, deviceId, deviceTime, digest }: StatementRecord): FactOrigin => ({
  ...{ actor: { person: personId, device: deviceId }, deviceTime, statement: digest },
});

export const aboutStatement = ({ siteId, id, act, deviceId, deviceTime, digest }: StatementRecord) => ({
  ...{ siteId, actId: id, act, deviceId, deviceTime, statement: digest },
});

export const flagged = (stated: StatementRecord, why: StatementDoubt | 'clock-went-back'): Fact =>
  fact('cn.huihuan.statement.flagged.v1', { ...aboutStatement(stated), why });
