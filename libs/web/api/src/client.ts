import createClient from 'openapi-fetch';
import { fetchSignedIn, readAnswer, type Sent } from '@huihuan/web-kit';
import type { paths } from './schema.ts';

const sentOf = async (request: Request): Promise<Sent> => {
  const body = await request.text();
  return {
    method: request.method as NonNullable<Sent['method']>,
    headers: Object.fromEntries(request.headers),
    signal: request.signal,
    ...(body === '' ? {} : { body }),
  };
};

/** As whoever is signed in, with a token that is renewed; whatever is no good answer is thrown. */
const fetchOfPage = async (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  const response = await fetchSignedIn(pathname + search, await sentOf(request));
  if (!response.ok) await readAnswer(response);
  return response;
};

/**
 * Every operation of the API by its path, with the types of what is sent and answered. Fails with `RequestRefused` alone,
 * which carries the server's words in both languages.
 */
export const api = createClient<paths>({ fetch: fetchOfPage });

/** What was answered: `await answered(api.GET('/api/registry/sites/{siteId}', { params: { path: { siteId } } }))`. */
export const answered = async <Data>(asked: Promise<{ readonly data?: Data }>): Promise<Data> =>
  (await asked).data as Data;
