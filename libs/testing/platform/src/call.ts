import { signInAnew, usualAuthorization } from './signed-in.ts';

export interface Called<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Header of a request that nobody signed in for. */
export const nobody = { authorization: '' } as const;

/**
 * One request to the running platform: GET without a body, POST with one. It is signed in as the one of the demonstration
 * people who usually asks for this, unless its headers say otherwise.
 */
export const call = async <Body = Record<string, unknown>>(
  url: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Called<Body>> => {
  const method = body === undefined ? 'GET' : 'POST';
  const { authorization: given, ...others } = headers;
  const ask = async (): Promise<Called<Body>> => {
    const authorization = given ?? (await usualAuthorization(url, method, path)) ?? '';
    if (typeof authorization !== 'string') return readAnswer<Body>(authorization);
    const sent = { ...others, ...(authorization === '' ? {} : { authorization }) };
    const json = { method, headers: { 'content-type': 'application/json', ...sent }, body: JSON.stringify(body) };
    return readAnswer<Body>(await fetch(`${url}${path}`, body === undefined ? { headers: sent } : json));
  };
  const answer = await ask();
  if (given !== undefined || answer.status !== 401) return answer;
  // the server has another clock, or another key, than when we signed in
  signInAnew(url);
  return ask();
};

const readAnswer = async <Body>(response: Response): Promise<Called<Body>> => {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true && !text.includes('\n{');
  return { status: response.status, body: (json ? JSON.parse(text) : text) as Body, headers: response.headers };
};
