import { createHash, randomBytes } from 'node:crypto';
import type { RefreshToken } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** 256 random bits. Only the client has it; what is kept is its digest. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

export const sessionOfToken = async (tx: Tx, digest: Buffer): Promise<string | null> => {
  const sql = 'select session_id as "sessionId" from refresh_token where digest = $1';
  return (await rowsOf<{ sessionId: string }>(tx, sql, [digest]))[0]?.sessionId ?? null;
};

/** The token as it is now; its session is held by the caller. */
export const readRefreshToken = async (tx: Tx, digest: Buffer): Promise<RefreshToken | null> =>
  (
    await rowsOf<RefreshToken>(
      tx,
      `select state, used_at as "usedAt",
              exists (select 1 from refresh_token as next where next.parent = token.digest and next.state <> 'fresh')
                as "isFollowed"
         from refresh_token as token where digest = $1`,
      [digest],
    )
  )[0] ?? null;

export const insertRefreshToken = (
  tx: Tx,
  token: { readonly digest: Buffer; readonly sessionId: string; readonly parent: Buffer | null },
): Promise<unknown> =>
  tx.query("insert into refresh_token (digest, session_id, parent, state) values ($1, $2, $3, 'fresh')", [
    token.digest,
    token.sessionId,
    token.parent,
  ]);

/** A fresh token is used; its sisters, issued for the same one, are good no longer. */
export const useRefreshToken = async (tx: Tx, digest: Buffer, at: Date): Promise<void> => {
  await tx.query(
    `update refresh_token set state = 'superseded'
      where parent = (select parent from refresh_token where digest = $1) and digest <> $1 and state = 'fresh'`,
    [digest],
  );
  await tx.query("update refresh_token set state = 'used', used_at = $2 where digest = $1 and state = 'fresh'", [
    digest,
    at,
  ]);
};
