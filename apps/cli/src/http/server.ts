import { Trouble, type Terminal } from '../args/command.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Reached = Pick<Terminal, 'url' | 'signal'>;

/**
 * Asks the server. An interruption lets a request that is under way finish, so that no act is left half known, and stops
 * the next one.
 * @throws Trouble when it cannot be reached
 */
export const ask = async ({ url, signal }: Reached, path: string, init: RequestInit = {}): Promise<Response> => {
  signal.throwIfAborted();
  try {
    return await fetch(`${url}${path}`, init);
  } catch (error) {
    throw unreachable(url, error);
  }
};

const unreachable = (url: string, error: unknown): Trouble => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return new Trouble(
    {
      zh: `连不上服务器 ${url}（${cause}）。先运行 npm start，或用 --url 指定地址`,
      en: `the server at ${url} cannot be reached (${cause}). Run npm start first, or name another with --url`,
    },
    error,
  );
};

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
  const text = await response.text().catch((error: unknown) => Promise.reject(unreachable(server.url, error)));
  return { status: response.status, body: parsed(text) };
};

export const get = (server: Reached, path: string): Promise<Answer> => answerTo(server, path);

export const post = (server: Reached, path: string, body: unknown): Promise<Answer> =>
  answerTo(server, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
