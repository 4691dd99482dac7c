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
  return {
    get: async (path) => read(await fetch(`${url}${path}`)),
    post: async (path, body) => {
      const headers = { 'content-type': 'application/json' };
      return read(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers,
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      );
    },
    undescribed: () => undescribedRoutes(app),
    close: () => app.close(),
  };
};

const read = async (answer: Response): Promise<Answered> => {
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
};
