import type { DevicePublicKey } from '@huihuan/contracts-events';
import { deviceStateAt, type Device, type RevocationReason } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface DeviceRow extends Device {
  /** Said by the administrator, to tell one tablet from another: no name of a person. */
  readonly name: string;
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
  readonly revokeReason: RevocationReason | null;
}

const selectSql = `
  select device_id as "deviceId", site_id as "siteId", name, kid, public_key as "publicKey", enrolled_at as "enrolledAt",
         expires_at as "expiresAt", revoked_at as "revokedAt", revoke_reason as "revokeReason"
    from device`;

export const deviceById = async (tx: Tx, deviceId: string): Promise<DeviceRow | null> =>
  (await rowsOf<DeviceRow>(tx, `${selectSql} where device_id = $1`, [deviceId]))[0] ?? null;

/** Whether a device works, which stays so until the transaction ends: no session is opened past a revocation. */
export const isHeldDeviceOpen = async (tx: Tx, deviceId: string, at: Date): Promise<boolean> => {
  const [device] = await rowsOf<DeviceRow>(tx, `${selectSql} where device_id = $1 for share`, [deviceId]);
  return device?.revokedAt === null && deviceStateAt(device, at) === 'enrolled';
};

export const deviceByKid = async (tx: Tx, kid: string): Promise<DeviceRow | null> =>
  (await rowsOf<DeviceRow>(tx, `${selectSql} where kid = $1`, [kid]))[0] ?? null;

export interface ListedDevice extends DeviceRow {
  /** When somebody signed in on it or went on; `null` where no session of it is kept. */
  readonly lastSeenAt: Date | null;
}

/** One row more than the limit, where there is one. */
export const devicesOfSite = (
  tx: Tx,
  { siteId, after, limit }: { readonly siteId: string; readonly after: string | null; readonly limit: number },
): Promise<ListedDevice[]> =>
  rowsOf<ListedDevice>(
    tx,
    `select device.*, (select max(last_used_at) from session where device_id = device."deviceId") as "lastSeenAt"
       from (${selectSql} where site_id = $1 and ($2::uuid is null or device_id > $2) order by device_id limit $3) as device`,
    [siteId, after, limit + 1],
  );

export const insertDevice = (tx: Tx, device: DeviceRow, enrolledBy: string): Promise<unknown> =>
  tx.query(
    `insert into device (device_id, site_id, name, kid, public_key, enrolled_at, enrolled_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[device.deviceId, device.siteId, device.name, device.kid, JSON.stringify(device.publicKey)],
      ...[device.enrolledAt, enrolledBy, device.expiresAt],
    ],
  );

export const renewDevice = (tx: Tx, deviceId: string, expiresAt: string): Promise<unknown> =>
  tx.query('update device set expires_at = $2 where device_id = $1', [deviceId, expiresAt]);

export const revokeDeviceRow = (
  tx: Tx,
  deviceId: string,
  { revokedAt, reason }: { readonly revokedAt: string; readonly reason: RevocationReason },
): Promise<unknown> =>
  tx.query('update device set revoked_at = $2, revoke_reason = $3 where device_id = $1', [deviceId, revokedAt, reason]);
