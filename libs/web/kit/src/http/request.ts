import { session } from '../session/session.ts';
import { fetchOrRefuse, jsonBody, readAnswer, type Sent } from './ask.ts';

/**
 * Asks as the person who is signed in. A token that the server no longer takes is renewed once; whoever cannot be renewed is
 * signed out by that, and the refusal stands. Fails with `RequestRefused` alone.
 */
export const fetchSignedIn = async (path: string, sent: Sent): Promise<Response> => {
  const token = await session().token();
  const response = await fetchOrRefuse(path, withToken(sent, token));
  if (response.status !== 401 || !(await isAboutToken(response))) return response;
  if (!(await session().renew(token))) return response;
  return fetchOrRefuse(path, withToken(sent, await session().token()));
};

const withToken = (sent: Sent, token: string | null): Sent =>
  token === null ? sent : { ...sent, headers: { ...sent.headers, authorization: `Bearer ${token}` } };

/** Other refusals are 401, too: a wrong password is no reason for another token. */
const isAboutToken = async (response: Response): Promise<boolean> => {
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { readonly code?: unknown } | null;
  return typeof body?.code !== 'string' || body.code.startsWith('token.');
};

/** Gets JSON from the origin that served the page. Fails with `RequestRefused` alone. */
export const getJson = async <Answer>(path: string, signal: AbortSignal): Promise<Answer> =>
  readAnswer<Answer>(await fetchSignedIn(path, { signal, headers: { accept: 'application/json' } }));

/** Sends JSON to the origin that served the page. Fails with `RequestRefused`, and as `fetch` does when aborted. */
export const postJson = async <Answer>(path: string, body: object, signal?: AbortSignal): Promise<Answer> => {
  const until = signal === undefined ? {} : { signal };
  return readAnswer<Answer>(await fetchSignedIn(path, { method: 'POST', ...until, ...jsonBody(body) }));
};

/** Takes something away. Fails with `RequestRefused` alone. */
export const deleteJson = async <Answer>(path: string): Promise<Answer> =>
  readAnswer<Answer>(await fetchSignedIn(path, { method: 'DELETE', headers: { accept: 'application/json' } }));
