import { Module } from '@nestjs/common';
import { createApplication, createLog, undescribedRoutes } from '@huihuan/platform-http';
import type { RunningService } from '@huihuan/platform-service';

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface SortingDoor {
  /** Fetches a path below /api/sorting. */
  get(path: string): Promise<Answered>;
  /** Sends a body as JSON, or a text as it is. */
  post(path: string, body: unknown): Promise<Answered>;
  /** Sends a body as JSON for a file. */
  file(path: string, body: unknown): Promise<{ readonly headers: Headers; readonly bytes: Uint8Array<ArrayBuffer> }>;
  undescribed(): readonly string[];
  close(): Promise<void>;
}

/** The HTTP door of the service, as its own process has it. */
export const openSortingDoor = async ({ module }: RunningService): Promise<SortingDoor> => {
  @Module({ imports: [module] })
  class RootModule {}

  const log = createLog({ level: 'silent', destination: 'stdout', name: 'sorting-service' });
  const app = await createApplication(RootModule, {
    guard: null,
    log,
    description: { title: '分拣 · Sorting', version: '1.0.0' },
  });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/sorting`;
  const send = (path: string, body: unknown): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    get: async (path) => read(await fetch(`${url}${path}`)),
    post: async (path, body) => read(await send(path, body)),
    file: async (path, body) => {
      const answer = await send(path, body);
      if (!answer.ok) throw new Error(`no file: ${await answer.text()}`);
      return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
    },
    undescribed: () => undescribedRoutes(app),
    close: () => app.close(),
  };
};

const read = async (answer: Response): Promise<Answered> => {
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
};
