export interface Called<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** One request to the running platform: GET without a body, POST with one. */
export const call = async <Body = Record<string, unknown>>(
  url: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Called<Body>> => {
  const response = await fetch(
    `${url}${path}`,
    body === undefined
      ? { headers }
      : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
  );
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true && !text.includes('\n{');
  return { status: response.status, body: (json ? JSON.parse(text) : text) as Body, headers: response.headers };
};
