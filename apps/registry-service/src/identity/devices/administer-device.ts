import {
  decideRenewal,
  decideRevocation,
  deviceUnknown,
  type DeviceRenewed,
  type DeviceRevoked,
  type RevocationReason,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { recordFacts } from '../../record-facts.ts';
import type { Identity } from '../identity.ts';
import { revokeWithin } from '../sessions/revoke-sessions.ts';
import { deviceById, renewDevice, revokeDeviceRow, type DeviceRow } from './device-rows.ts';
import { deviceView } from './device-view.ts';

/** A request about one device of a site, by somebody who may administer there. */
export interface DeviceAct {
  /** Made by the client: the same id again gets the first answer. */
  readonly id: string;
  readonly siteId: string;
  readonly deviceId: string;
  readonly by: string;
  readonly correlationId: string;
}

type DeviceAnswer = ReturnType<typeof deviceView>;

/** Refusals: `device.unknown`, `device.revoked`, `device.expired`. */
export const renew = (identity: Identity, asked: DeviceAct): Promise<Result<DeviceAnswer>> =>
  recordFacts(identity, { ...actOf(asked, 'device.renew', {}) }, async (tx) => {
    const device = await deviceOfSite(tx, asked);
    if (!device.ok) return device;
    const days = identity.settings.HUIHUAN_DEVICE_DAYS;
    const decided = decideRenewal(device.value, { now: identity.now(), by: asked.by, days });
    if (!decided.ok) return decided;
    const { expiresAt } = (decided.value satisfies DeviceRenewed).data;
    const renewed = { ...device.value, expiresAt: new Date(expiresAt) };
    return accept({
      facts: [decided.value],
      store: () => renewDevice(tx, asked.deviceId, expiresAt),
      answer: deviceView(renewed, identity.now()),
    });
  });

/** Ends the device and every session on it. Refusals: `device.unknown`, `device.revoked`, `device.revocation-moment`. */
export const revoke = (
  identity: Identity,
  asked: DeviceAct & { readonly reason: RevocationReason; readonly revokedAt: string | null },
): Promise<Result<DeviceAnswer>> =>
  recordFacts(identity, { ...actOf(asked, 'device.revoke', pick(asked)) }, async (tx) => {
    const device = await deviceOfSite(tx, asked);
    if (!device.ok) return device;
    const { reason, by } = asked;
    const revokedAt = asked.revokedAt === null ? null : new Date(asked.revokedAt);
    const decided = decideRevocation(device.value, { now: identity.now(), by, reason, revokedAt });
    if (!decided.ok) return decided;
    const { data } = decided.value satisfies DeviceRevoked;
    const revoked: DeviceRow = { ...device.value, revokedAt: new Date(data.revokedAt), revokeReason: reason };
    return accept({
      facts: [decided.value],
      store: async () => {
        await revokeDeviceRow(tx, asked.deviceId, data);
        await endSessionsOn(identity, tx, asked);
      },
      answer: deviceView(revoked, identity.now()),
    });
  });

const pick = ({ reason, revokedAt }: { reason: RevocationReason; revokedAt: string | null }) => ({ reason, revokedAt });

const actOf = ({ id, siteId, deviceId, by, correlationId }: DeviceAct, operation: string, more: object) => ({
  ...{ id, operation, correlationId },
  request: { id, siteId, deviceId, by, ...more },
});

const deviceOfSite = async (tx: Tx, { siteId, deviceId }: DeviceAct): Promise<Result<DeviceRow>> => {
  const device = await deviceById(tx, deviceId);
  return device?.siteId === siteId ? accept(device) : refuse(deviceUnknown(deviceId));
};

const endSessionsOn = async (identity: Identity, tx: Tx, { deviceId, correlationId }: DeviceAct): Promise<void> => {
  const open = await rowsOf<{ sessionId: string; personId: string }>(
    tx,
    `select session_id as "sessionId", person_id as "personId" from session
      where device_id = $1 and ended_at is null order by session_id`,
    [deviceId],
  );
  for (const { sessionId, personId } of open)
    await revokeWithin(identity, tx, { personId, only: sessionId, reason: 'device-revoked', correlationId });
};
