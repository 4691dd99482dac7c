import { oidcAway, oidcFailed, oidcNotOffered, oidcUnknownSubject } from '@huihuan/identity-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { keepChallenge, takeChallenge } from '../challenges/challenges.ts';
import type { Identity } from '../identity.ts';
import { heldCredential } from '../passwords/credential-rows.ts';
import { insertOpenSession } from '../sessions/insert-open-session.ts';
import type { Opened } from '../sessions/sign-in.ts';
import { returnPathOf } from './return-path.ts';
import { newTransaction, transactionDigest } from './transaction-cookie.ts';

export const minutesToCome = 10;
const callbackPath = '/api/registry/session/oidc/callback';

export interface Begun {
  readonly url: URL;
  /** For the cookie of the browser. */
  readonly transaction: string;
}

/** Sends the browser to the provider of the office. Refusals: `oidc.not-offered`, `oidc.away`. */
export const beginAtOffice = async (identity: Identity, to: string | undefined): Promise<Result<Begun>> => {
  const { provider, database, now } = identity;
  if (provider === null) return refuse(oidcNotOffered);
  const [state, nonce, verifier, transaction] = [
    randomState(),
    randomNonce(),
    randomPKCECodeVerifier(),
    newTransaction(),
  ];
  const challenge = await calculatePKCECodeChallenge(verifier);
  const url = await provider.authorizationUrl(redirectUriOf(identity), { state, nonce, challenge }).catch(() => null);
  if (url === null) return refuse(oidcAway);
  const details = { nonce, verifier, to: returnPathOf(to), browser: transactionDigest(transaction) };
  const expiresAt = new Date(now().getTime() + minutesToCome * 60_000);
  await keepChallenge(database, state, { purpose: 'oidc', personId: null, details, expiresAt }, now());
  return accept({ url, transaction });
};

/** How a sign-in at the office ended, and to which page it leads back. */
export interface Returned {
  readonly to: string;
  readonly outcome: Result<Opened>;
}

/**
 * Takes the browser back. Refusals: `oidc.failed` for whatever is wrong with the way back, `oidc.away`,
 * `oidc.unknown-subject` for somebody whom no administrator has linked.
 * @param search of the callback, as it came
 */
export const returnFromOffice = async (
  identity: Identity,
  { search, transaction }: { readonly search: string; readonly transaction: string | null },
): Promise<Returned> => {
  const { provider, database, now } = identity;
  const state = new URLSearchParams(search).get('state') ?? '';
  // good for one way back, right or wrong
  const asked = await takeChallenge(database, state, 'oidc', now());
  const { nonce = '', verifier = '', to = '/', browser } = asked?.details ?? {};
  const back = (problem: Problem): Returned => ({ to, outcome: refuse(problem) });
  if (provider === null) return back(oidcNotOffered);
  if (asked === null || transaction === null || transactionDigest(transaction) !== browser)
    return { to: '/', outcome: refuse(oidcFailed) };
  const callback = new URL(`${redirectUriOf(identity)}${search}`);
  const subject = await provider.subjectOf(callback, { state, nonce, verifier }).then(accept, problemOf);
  return subject.ok ? { to, outcome: await openFor(identity, provider.issuer, subject.value) } : back(subject.problem);
};

const openFor = (identity: Identity, issuer: string, subject: string): Promise<Result<Opened>> =>
  identity.database.transaction(async (tx) => {
    const sql = 'select person_id as "personId" from oidc_identity where issuer = $1 and subject = $2';
    const [linked] = await rowsOf<{ readonly personId: string }>(tx, sql, [issuer, subject]);
    const credential = linked === undefined ? null : await heldCredential(tx, linked.personId);
    if (credential?.active !== true) return refuse(oidcUnknownSubject);
    return insertOpenSession(identity, tx, credential, { client: 'browser', deviceId: null, byPin: false });
  });

const redirectUriOf = ({ settings }: Identity): string => `${settings.HUIHUAN_ORIGIN ?? ''}${callbackPath}`;

/** Either nobody was there to say anything, or what was said is not right. */
const problemOf = (failure: unknown): Result<string> => refuse(isSilence(failure) ? oidcAway : oidcFailed);

/** A line that could not be had or broke, however deep the library has wrapped it. */
const isSilence = (failure: unknown): boolean => {
  const { code, name, cause } = failure as {
    readonly code?: unknown;
    readonly name?: unknown;
    readonly cause?: unknown;
  };
  if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR_\w+|OAUTH_TIMEOUT)$/.test(code)) return true;
  return name === 'TimeoutError' || (typeof cause === 'object' && cause !== null && isSilence(cause));
};
