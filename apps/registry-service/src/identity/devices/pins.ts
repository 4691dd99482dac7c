import { createHmac } from 'node:crypto';
import { isPinBlocked, mostPinTries } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Identity } from '../identity.ts';

/** Who types a PIN where. */
export interface PinPlace {
  readonly deviceId: string;
  readonly personId: string;
}

/**
 * What is hashed in place of the digits. A million PINs are tried in hours, however slow the hash: without the key of the
 * server a copy of the table is of no use.
 */
export const pinSecret = ({ keys }: Identity, { deviceId, personId }: PinPlace, pin: string): string =>
  createHmac('sha256', `pin ${keys.secret}`).update(`${deviceId} ${personId} ${pin}`, 'utf8').digest('base64url');

export type PinTry =
  { readonly kind: 'counted'; readonly hash: string } | { readonly kind: 'blocked' } | { readonly kind: 'none' };

/** Counts a try before the PIN is looked at: ten at once are ten. */
export const countPinTry = async (tx: Tx, { deviceId, personId }: PinPlace): Promise<PinTry> => {
  const [counted] = await rowsOf<{ hash: string }>(
    tx,
    `update device_pin set tries = tries + 1 where device_id = $1 and person_id = $2 and tries < $3 returning hash`,
    [deviceId, personId, mostPinTries],
  );
  if (counted !== undefined) return { kind: 'counted', hash: counted.hash };
  const sql = 'select tries from device_pin where device_id = $1 and person_id = $2';
  const [row] = await rowsOf<{ tries: number }>(tx, sql, [deviceId, personId]);
  return { kind: row !== undefined && isPinBlocked(row.tries) ? 'blocked' : 'none' };
};

/** The PIN was right, or its owner signed in by password on the device. @param hash that must still be the one */
export const forgivePinTries = async (tx: Tx, { deviceId, personId }: PinPlace, hash?: string): Promise<boolean> => {
  const forgiven = await rowsOf(
    tx,
    `update device_pin set tries = 0 where device_id = $1 and person_id = $2 and ($3::text is null or hash = $3)
     returning 1`,
    [deviceId, personId, hash ?? null],
  );
  return forgiven.length > 0;
};

export const keepPin = (tx: Tx, { deviceId, personId }: PinPlace, hash: string, setAt: Date): Promise<unknown> =>
  tx.query(
    `insert into device_pin (device_id, person_id, hash, set_at) values ($1, $2, $3, $4)
     on conflict (device_id, person_id) do update set hash = excluded.hash, set_at = excluded.set_at, tries = 0`,
    [deviceId, personId, hash, setAt],
  );

export const clearPin = async (tx: Tx, { deviceId, personId }: PinPlace): Promise<boolean> =>
  (await rowsOf(tx, 'delete from device_pin where device_id = $1 and person_id = $2 returning 1', [deviceId, personId]))
    .length > 0;
