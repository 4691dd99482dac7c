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

/** Asks the registry for an access token. @throws SignInRefused, and what `send` throws */
export const askForAccess = async (send: Send, path: string, body: unknown): Promise<GrantedAccess> => {
  const answer = await send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new SignInRefused(answer);
  return (await answer.json()) as GrantedAccess;
};

/** How long before its end a token is not used any more: a request takes its time, and clocks differ. */
const marginMilliseconds = 30_000;

export const isFresh = ({ expiresAt }: Pick<GrantedAccess, 'expiresAt'>): boolean =>
  Date.parse(expiresAt) - Date.now() > marginMilliseconds;
