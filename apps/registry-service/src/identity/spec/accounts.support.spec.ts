import { derivedPassword } from '@huihuan/platform-auth';
import { serveRegistry, type Answered, type RegistryClient, type Serving } from '../../spec/registry.support.spec.ts';

export const demoKey = 'a-secret-of-the-tests-and-of-nothing-else';
export const demoPassword = (login: string): string => derivedPassword(demoKey, login);

/** What a program has after it signed in. */
export interface SignedInClient {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
  readonly personId: string;
  get(path: string): Promise<Answered>;
  post(path: string, body?: unknown): Promise<Answered>;
  delete(path: string): Promise<Answered>;
}

export interface Accounts {
  readonly registry: RegistryClient;
  /** One request as it is: for cookies, headers and refusals. */
  send(method: string, path: string, more?: { body?: unknown; headers?: Record<string, string> }): Promise<Response>;
  /** Asks for a sign-in and gives the answer, whatever it is. */
  trySignIn(login: string, password: string, headers?: Record<string, string>): Promise<Answered>;
  /** As a program; the password of the demonstration unless said. */
  signIn(login: string, password?: string): Promise<SignedInClient>;
  close(): Promise<void>;
}

/** The registry with the demonstration people, whose passwords the tests know. */
export const serveAccounts = async ({ env = {}, ...serving }: Serving = {}): Promise<Accounts> => {
  const registry = await serveRegistry({ ...serving, env: { HUIHUAN_DEMO_KEY: demoKey, ...env } });
  const send: Accounts['send'] = (method, path, { body, headers = {} } = {}) =>
    fetch(`${registry.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const trySignIn: Accounts['trySignIn'] = async (login, password, headers = {}) =>
    answered(await send('POST', '/session', { body: { login, password, as: 'program' }, headers }));
  const signIn: Accounts['signIn'] = async (login, password = demoPassword(login)) => {
    const answer = await trySignIn(login, password);
    if (answer.status !== 201) throw new Error(`${login} cannot sign in: ${answer.text}`);
    const { accessToken, refreshToken, sessionId } = answer.body as Record<string, string>;
    const { personId } = answer.body['person'] as { personId: string };
    const headers = { authorization: `Bearer ${accessToken ?? ''}` };
    const as = async (method: string, path: string, body?: unknown): Promise<Answered> =>
      answered(await send(method, path, { headers, ...(body === undefined ? {} : { body }) }));
    return {
      ...{ accessToken: accessToken ?? '', refreshToken: refreshToken ?? '', sessionId: sessionId ?? '', personId },
      get: (path) => as('GET', path),
      post: (path, body) => as('POST', path, body),
      delete: (path) => as('DELETE', path),
    };
  };
  return { registry, send, trySignIn, signIn, close: () => registry.close() };
};

export const answered = async (answer: Response): Promise<Answered> => {
  const text = await answer.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return {
    ...{ status: answer.status, text, body, problem: body as unknown as Answered['problem'] },
    correlationId: answer.headers.get('x-correlation-id'),
  };
};
