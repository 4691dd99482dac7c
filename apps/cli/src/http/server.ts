import { SignInRefused } from '@huihuan/platform-sign-in';
import { Trouble, type Terminal } from '../args/command.ts';
import { retryAfterMilliseconds } from './retry-after.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** For how long the server wants to be left alone; 0 where it did not say. */
  readonly retryAfterMilliseconds: number;
}

/** Nobody took the request, or whoever took it broke off. */
export class Unreachable extends Trouble {
  readonly why: string;

  constructor(url: string, failure: unknown) {
    const why = failure instanceof Error && failure.cause instanceof Error ? failure.cause.message : String(failure);
    super(
      {
        zh: `连不上服务器 ${url}（${why}）。先运行 npm start，或用 --url 指定地址`,
        en: `the server at ${url} cannot be reached (${why}). Run npm start first, or name another with --url`,
      },
      failure,
    );
    this.name = 'Unreachable';
    this.why = why;
  }
}

export type Reached = Pick<Terminal, 'url' | 'signal'> & Partial<Pick<Terminal, 'authorization'>>;

/**
 * Asks the server. An interruption lets a request that is under way finish, so that no act is left half known, and stops
 * the next one.
 * @throws Unreachable
 */
export const ask = async (
  { url, signal, authorization }: Reached,
  path: string,
  init: RequestInit = {},
): Promise<Response> => {
  signal.throwIfAborted();
  const signedIn = await authorization?.(init.method ?? 'GET', path).catch((failure: unknown) => refusedBy(failure));
  if (signedIn instanceof Response) return signedIn;
  const headers = { ...(init.headers as Record<string, string> | undefined), ...headerOf(signedIn) };
  try {
    return await fetch(`${url}${path}`, { ...init, headers });
  } catch (error) {
    throw new Unreachable(url, error);
  }
};

/** A registry that is away for a moment answers for what was asked: whoever waits for that waits for this. */
const refusedBy = (failure: unknown): Response => {
  if (failure instanceof SignInRefused && failure.answer.status >= 500) return failure.answer;
  throw failure;
};

const headerOf = (authorization: string | null | undefined): Record<string, string> =>
  authorization ? { authorization } : {};

const parsed = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
};

const answerTo = async (server: Reached, path: string, init?: RequestInit): Promise<Answer> => {
  const response = await ask(server, path, init);
  // a server that dies while it answers
  const text = await response.text().catch((error: unknown) => Promise.reject(new Unreachable(server.url, error)));
  const retryAfter = retryAfterMilliseconds(response.headers.get('retry-after'), Date.now());
  return { status: response.status, body: parsed(text), retryAfterMilliseconds: retryAfter };
};

export const get = (server: Reached, path: string): Promise<Answer> => answerTo(server, path);

export const post = (server: Reached, path: string, body: unknown): Promise<Answer> =>
  answerTo(server, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
