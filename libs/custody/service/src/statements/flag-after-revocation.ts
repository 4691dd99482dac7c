import { fact, siteSource, type EventType } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { ofType, type Effect, type Outbox } from '@huihuan/messaging-core';
import { rowsOf, takeLocks, untilUndisturbed, wholeSchema, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { signingAct } from '../signatures/record-of-signature.ts';

const types = ['cn.huihuan.device.revoked.v1'] as const satisfies readonly EventType[];

interface Doubtful {
  readonly siteId: string;
  readonly actId: string;
  readonly act: string;
  readonly deviceTime: Date;
  readonly digest: string;
}

/**
 * A revocation that is heard late, or that holds as of an earlier moment: what these books have accepted and the device signed
 * since then stands, since others have built on it, and a fact says that it is in doubt: acts, and signatures under handovers.
 */
export const flagAfterRevocation = (custody: CustodyOptions): Effect => ({
  types,
  // a device may have signed at the gate of another site: whose chains it is said in is known when the rows are read
  locks: (deliveries) => (deliveries.length > 0 ? [wholeSchema] : []),
  apply: async (tx, deliveries) => {
    for (const { event, id } of ofType(deliveries, types[0])) {
      const { deviceId, revokedAt } = event.data;
      const cause = { correlationId: event.correlationId, causationId: id };
      await flagSince(custody, tx, { deviceId, revokedAt }, cause);
    }
  },
});

/**
 * Flags what was signed after a revocation that these books heard before they could find signatures of handovers by their device.
 * Done at each start: what is flagged is not found again.
 */
export const flagHeardBefore = (custody: CustodyOptions): Promise<void> =>
  untilUndisturbed(() =>
    custody.database.transaction(async (tx) => {
      if ((await heardUnflagged(tx)).length === 0) return;
      await takeLocks(tx, [wholeSchema]);
      const act = custody.newId();
      const cause = { correlationId: act, causationId: act };
      // what another process has flagged meanwhile is no longer among them
      for (const revoked of await heardUnflagged(tx)) await flagSince(custody, tx, revoked, cause);
    }),
  );

interface Revoked {
  readonly deviceId: string;
  readonly revokedAt: string;
}

const heardUnflagged = async (tx: Tx): Promise<readonly Revoked[]> => {
  const rows = await rowsOf<{ deviceId: string; revokedAt: Date }>(
    tx,
    `select device_id as "deviceId", revoked_at as "revokedAt" from device_key
      where revoked_at is not null and exists (
        select 1 from handover_signature as signed
         where signed.device_id = device_key.device_id and signed.signed_at >= device_key.revoked_at and not signed.in_doubt)
      order by device_id`,
  );
  return rows.map(({ deviceId, revokedAt }) => ({ deviceId, revokedAt: revokedAt.toISOString() }));
};

const flagSince = async (
  { outbox }: CustodyOptions,
  tx: Tx,
  { deviceId, revokedAt }: Revoked,
  cause: Parameters<Outbox['append']>[3],
): Promise<void> => {
  const since = [deviceId, revokedAt] as const;
  const doubtful = [...(await doubtfulActs(tx, since)), ...(await doubtfulSignatures(tx, since))];
  for (const siteId of new Set(doubtful.map((each) => each.siteId))) {
    const flags = doubtful.filter((each) => each.siteId === siteId).map(flagOf(deviceId));
    await outbox.append(tx, siteSource(siteId), flags, cause);
  }
};

const flagOf =
  (deviceId: string) =>
  ({ siteId, actId, act, deviceTime, digest }: Doubtful) =>
    fact('cn.huihuan.statement.flagged.v1', {
      ...{ siteId, actId, act, deviceId, deviceTime: deviceTime.toISOString(), statement: digest },
      why: 'after-revocation',
    });

type Since = readonly [deviceId: string, revokedAt: string];

const doubtfulActs = (tx: Tx, since: Since): Promise<Doubtful[]> =>
  rowsOf<Doubtful>(
    tx,
    `with doubtful as (
       update act_statement set in_doubt = true
        where device_id = $1 and device_time >= $2 and not in_doubt
       returning site_id as "siteId", act_id as "actId", act, device_time as "deviceTime", digest)
     select * from doubtful order by "deviceTime", "actId"`,
    [...since],
  );

const doubtfulSignatures = async (tx: Tx, since: Since): Promise<Doubtful[]> => {
  const rows = await rowsOf<Omit<Doubtful, 'act' | 'digest'> & { readonly statement: string }>(
    tx,
    `with doubtful as (
       update handover_signature set in_doubt = true
        where device_id = $1 and signed_at >= $2 and not in_doubt
       returning by_site_id as "siteId", act_id as "actId", signed_at as "deviceTime", statement)
     select * from doubtful order by "deviceTime", statement`,
    [...since],
  );
  return rows.map(({ statement, ...row }) => ({ ...row, act: signingAct, digest: sha256Hex(statement) }));
};
