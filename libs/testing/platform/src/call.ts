import { usualAuthorization } from './signed-in.ts';

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
  const authorization = headers['authorization'] ?? (await usualAuthorization(url, method, path)) ?? '';
  if (typeof authorization !== 'string') return readAnswer(authorization);
  const { authorization: _, ...others } = headers;
  const sent = { ...others, ...(authorization === '' ? {} : { authorization }) };
  const response = await fetch(
    `${url}${path}`,
    body === undefined
      ? { headers: sent }
      : { method, headers: { 'content-type': 'application/json', ...sent }, body: JSON.stringify(body) },
  );
  return readAnswer<Body>(response);
};

const readAnswer = async <Body>(response: Response): Promise<Called<Body>> => {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true && !text.includes('\n{');
  return { status: response.status, body: (json ? JSON.parse(text) : text) as Body, headers: response.headers };
};
