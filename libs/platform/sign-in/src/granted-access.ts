/** What the registry answers to somebody who signs in. */
export interface GrantedAccess {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string | null;
  readonly person: { readonly displayName: string };
}

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** The registry did not let a program in; the answer says why. */
export class SignInRefused extends Error {
  readonly answer: Response;

  constructor(answer: Response) {
    super(`the sign-in was answered by ${answer.status}`);
    this.name = 'SignInRefused';
    this.answer = answer;
  }
}

/** An access token, and until when it is used, by the clock of this process that nobody sets. */
export interface UsableAccess extends GrantedAccess {
  readonly usedUntil: number;
}

/** How long before its end a token is not used any more: a request takes its time. */
const marginMilliseconds = 30_000;

/** Asks the registry for an access token. @throws SignInRefused, and what `send` throws */
export const askForAccess = async (send: Send, path: string, body: unknown): Promise<UsableAccess> => {
  const asked = performance.now();
  const answer = await send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new SignInRefused(answer);
  const access = (await answer.json()) as GrantedAccess;
  return { ...access, usedUntil: asked + lifeOf(access.accessToken) - marginMilliseconds };
};

/** How long a token lasts from the moment in which it was made: the clocks of server and client may be days apart. */
const lifeOf = (token: string): number => {
  const [, payload = ''] = token.split('.');
  const { iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iat: number; exp: number };
  return (exp - iat) * 1000;
};

export const isFresh = ({ usedUntil }: Pick<UsableAccess, 'usedUntil'>): boolean => performance.now() < usedUntil;
