import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { HandoverSide } from '@huihuan/contracts-events';
import { signingCodeAttempts, signingCodeExpiry, signingCodeOf } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';

/** Some 15 ms. A code is typed within ten minutes; what a tablet signed by it without a network is taken for three days after that. */
const work = { N: 4096, r: 8, p: 1 };
const derive = promisify<string, string, number, typeof work, Buffer>(scrypt);
const hashOf = async (code: string, salt: string): Promise<string> =>
  (await derive(code, salt, 32, work)).toString('base64url');

/** How long after its end a code may still come with what a tablet signed in time, by the clock of the server. */
const lateMilliseconds = 72 * 3_600_000;
const endedBefore = ({ now }: Pick<CustodyOptions, 'now'>): Date => new Date(now().getTime() - lateMilliseconds);

export interface CodeFor {
  readonly shipmentId: string;
  readonly side: HandoverSide;
  readonly personId: string;
  readonly deviceId: string | null;
}

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
}

/** A new code for a person; one that was made before is no good any more. It is told once and kept as a digest. */
export const issueCode = async (
  custody: CustodyOptions,
  { shipmentId, side, personId, deviceId }: CodeFor,
): Promise<IssuedCode> => {
  const code = signingCodeOf(randomBytes(8).readBigUInt64BE());
  const salt = randomBytes(16).toString('base64url');
  const expiresAt = signingCodeExpiry(custody.now());
  await custody.database.query('delete from signing_code where expires_at <= $1', [endedBefore(custody)]);
  await custody.database.query(
    `insert into signing_code as known (shipment_id, side, person_id, device_id, salt, hash, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (shipment_id, side, person_id) do update set device_id = excluded.device_id, salt = excluded.salt,
       hash = excluded.hash, expires_at = excluded.expires_at, attempts = 0, used_by = null`,
    [shipmentId, side, personId, deviceId, salt, await hashOf(code, salt), expiresAt],
  );
  return { code, expiresAt: expiresAt.toISOString() };
};

/** Whose code it is. */
export interface CodeOwner {
  readonly personId: string;
  readonly salt: string;
}

/** A code as it was typed, and when. */
export interface TypedCode {
  readonly shipmentId: string;
  readonly side: HandoverSide;
  readonly code: string;
  readonly at: Date;
}

/** By so much the clock of a tablet may be behind that of the server which made the code. */
const clockMilliseconds = 5 * 60_000;

/**
 * Finds whose code was typed. The attempt is counted first, committed by itself, on every code for this side of this
 * shipment: a hundred guesses at once are a hundred. It is taken back where the code is right, so that a tablet may send again.
 */
export const ownerOfCode = async (
  custody: CustodyOptions,
  { shipmentId, side, code, at }: TypedCode,
): Promise<CodeOwner | null> => {
  const { database } = custody;
  const open = await rowsOf<CodeOwner & { hash: string }>(
    database,
    `update signing_code set attempts = attempts + 1
      where shipment_id = $1 and side = $2 and used_by is null and attempts < $3 and expires_at > $4
        and expires_at <= $5 and expires_at > $6
      returning person_id as "personId", salt, hash`,
    [
      ...[shipmentId, side, signingCodeAttempts, at],
      ...[signingCodeExpiry(new Date(at.getTime() + clockMilliseconds)), endedBefore(custody)],
    ],
  );
  for (const { personId, salt, hash } of open) {
    const found = Buffer.from(await hashOf(code, salt));
    if (!timingSafeEqual(found, Buffer.from(hash))) continue;
    await takeBack(database, { shipmentId, side, salts: open.map((one) => one.salt) });
    return { personId, salt };
  }
  return null;
};

const takeBack = (
  tx: Tx,
  { shipmentId, side, salts }: Pick<TypedCode, 'shipmentId' | 'side'> & { readonly salts: readonly string[] },
): Promise<unknown> =>
  tx.query(
    `update signing_code set attempts = attempts - 1
      where shipment_id = $1 and side = $2 and salt = any ($3::text[]) and attempts > 0`,
    [shipmentId, side, salts],
  );

/** Uses a code up, in the transaction of what it is used for. @returns whether nobody else had: exactly one has */
export const useCode = async (
  tx: Tx,
  {
    shipmentId,
    side,
    owner,
    act,
  }: { readonly shipmentId: string; readonly side: HandoverSide; readonly owner: CodeOwner; readonly act: string },
): Promise<boolean> => {
  const used = await rowsOf(
    tx,
    `update signing_code set used_by = $5
      where shipment_id = $1 and side = $2 and person_id = $3 and salt = $4 and used_by is null returning 1`,
    [shipmentId, side, owner.personId, owner.salt, act],
  );
  return used.length > 0;
};
