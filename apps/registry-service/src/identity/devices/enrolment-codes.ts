import { createHmac, randomInt } from 'node:crypto';
import { codeAlphabet, codeLength, codeMinutes, shownCode, type EnrolmentCode } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Identity } from '../identity.ts';

export interface MadeCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Keyed, so that nobody finds a code from a copy of the table within its quarter of an hour. */
export const digestOfCode = ({ keys }: Identity, code: string): Buffer =>
  createHmac('sha256', `enrolment ${keys.secret}`).update(code, 'utf8').digest();

/** Makes a code of a site, and forgets those that ran out long ago. It is shown once and kept as a digest. */
export const makeCode = async (identity: Identity, siteId: string, madeBy: string): Promise<MadeCode> => {
  const code = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)] ?? '').join('');
  const now = identity.now();
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
  await identity.database.transaction(async (tx) => {
    await tx.query('insert into enrolment_code (digest, site_id, made_by, expires_at) values ($1, $2, $3, $4)', [
      ...[digestOfCode(identity, code), siteId, madeBy, expiresAt],
    ]);
    await tx.query('delete from enrolment_code where expires_at < $1', [new Date(now.getTime() - 86_400_000)]);
  });
  return { code: shownCode(code), expiresAt };
};

/** The code, alone with it until the transaction ends: of ten devices at once one is first and nine find it used. */
export const heldCode = async (tx: Tx, digest: Buffer): Promise<EnrolmentCode | null> =>
  (
    await rowsOf<EnrolmentCode>(
      tx,
      `select site_id as "siteId", made_by as "madeBy", expires_at as "expiresAt", used_by as "usedBy"
         from enrolment_code where digest = $1 for update`,
      [digest],
    )
  )[0] ?? null;

export const spendCode = (tx: Tx, digest: Buffer, deviceId: string): Promise<unknown> =>
  tx.query('update enrolment_code set used_by = $2 where digest = $1', [digest, deviceId]);
