import type { DevicePublicKey, EventType, StatementDoubt } from '@huihuan/contracts-events';
import { NotYet, ofType, type Effect } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

const types = [
  'cn.huihuan.device.enrolled.v1',
  'cn.huihuan.device.renewed.v1',
  'cn.huihuan.device.revoked.v1',
] as const satisfies readonly EventType[];

/** Keeps the keys of devices, by which statements are checked that a device has signed. */
export const followDevices: Effect = {
  types,
  apply: async (tx, deliveries) => {
    for (const { event } of ofType(deliveries, 'cn.huihuan.device.enrolled.v1')) {
      const { deviceId, siteId, kid, publicKey, enrolledAt, expiresAt } = event.data;
      await tx.query(
        `insert into device_key (device_id, kid, public_key, valid_from, valid_to, site_id) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [deviceId, kid, JSON.stringify(publicKey), enrolledAt, expiresAt, siteId],
      );
    }
    for (const { event, id } of ofType(deliveries, 'cn.huihuan.device.renewed.v1')) {
      const { deviceId, expiresAt } = event.data;
      const sql = 'update device_key set valid_to = greatest(valid_to, $2) where device_id = $1 returning 1';
      await known(tx, { sql, given: [deviceId, expiresAt], deviceId, eventId: id });
    }
    for (const { event, id } of ofType(deliveries, 'cn.huihuan.device.revoked.v1')) {
      const { deviceId, revokedAt } = event.data;
      const sql =
        'update device_key set revoked_at = least(coalesce(revoked_at, $2), $2) where device_id = $1 returning 1';
      await known(tx, { sql, given: [deviceId, revokedAt], deviceId, eventId: id });
    }
  },
};

interface Change {
  readonly sql: string;
  readonly given: unknown[];
  readonly deviceId: string;
  readonly eventId: string;
}

/** @throws NotYet where the device was not heard of: passed over, a revoked key would be good for ever */
const known = async (tx: Tx, { sql, given, deviceId, eventId }: Change): Promise<void> => {
  if ((await rowsOf(tx, sql, given)).length > 0) return;
  throw new NotYet(`the device ${deviceId} has not been heard of yet`, [eventId]);
};

/** A key of a device, and what is to be said against what it signed at a time. */
export interface DeviceKey {
  readonly deviceId: string;
  readonly publicKey: DevicePublicKey;
  /** `null` while the key was good. */
  readonly doubt: StatementDoubt | null;
}

/** The key of this name, judged by a time of the device's own; `null` where nobody has heard of it. */
export const deviceKeyAt = async (tx: Tx, kid: string, at: string): Promise<DeviceKey | null> => {
  const [row] = await rowsOf<DeviceKey>(
    tx,
    `select device_id as "deviceId", public_key as "publicKey",
            case when revoked_at <= $2 then 'after-revocation'
                 when valid_to <= $2 then 'after-expiry'
                 when valid_from > $2 then 'before-enrolment' end as doubt
       from device_key where kid = $1`,
    [kid, at],
  );
  return row ?? null;
};
