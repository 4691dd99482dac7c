import { problemOf, RequestRefused, unreachable, type ProblemDetails } from './problem.ts';

/** What a request is sent with; the same as of `fetch`, with headers as an object alone. */
export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
  readonly signal?: AbortSignal;
}

/** Asks the origin that served the page. Fails with {@link RequestRefused} where nobody answers, and as `fetch` does when aborted. */
export const fetchOrRefuse = (path: string, sent: Sent): Promise<Response> =>
  fetch(path, { ...sent, credentials: 'same-origin' }).catch((error: unknown) => {
    if (sent.signal?.aborted === true) throw error;
    throw new RequestRefused(unreachable);
  });

/** The JSON of a good answer. Fails with {@link RequestRefused} for any other. */
export const readAnswer = async <Answer>(response: Response): Promise<Answer> => {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || body === null) throw new RequestRefused(problemIn(response, body), body);
  return body as Answer;
};

const problemIn = (response: Response, body: unknown): ProblemDetails => {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  const problem = problemOf(response.status, body);
  return Number.isNaN(seconds) ? problem : { ...problem, retryAfterSeconds: seconds };
};

/** One request and its answer, as whoever asks: no token goes with it but those in `sent`. */
export const ask = async <Answer>(path: string, sent: Sent): Promise<Answer> =>
  readAnswer<Answer>(await fetchOrRefuse(path, sent));

export const jsonBody = (body: object): Pick<Sent, 'headers' | 'body'> => ({
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
