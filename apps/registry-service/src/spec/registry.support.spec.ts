import { Module } from '@nestjs/common';
import { createOutbox, listenToLog, logChannel, logTable } from '@huihuan/messaging-core';
import { createApplication, createLog, undescribedRoutes, type ProblemBody } from '@huihuan/platform-http';
import { roleOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { openKeyRing } from '@huihuan/platform-sealed-data';
import { newId, openService } from '@huihuan/platform-service';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import {
  registryEntities as entities,
  registryMigrations as migrations,
  registrySchema,
  registryService,
  type RegistryOptions,
} from '../index.ts';

/** The tables of an empty registry, on a database of their own. */
export const newTestRegistry = async (): Promise<{ test: TestDatabase; registry: RegistryOptions }> => {
  const test = await createTestDatabase([registrySchema]);
  const database = await test.open(registrySchema, { migrations, entities });
  const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });
  return { test, registry: { database, outbox, ring: openKeyRing({}), digestOf: (text) => `digest of ${text}` } };
};

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly problem: ProblemBody;
  readonly correlationId: string | null;
}

export interface RegistryClient {
  /** Of the routes: …/api/registry. */
  readonly url: string;
  readonly database: ServiceDatabase;
  /** Fetches a path below /api/registry. */
  get(path: string): Promise<Answered>;
  /** Sends a body as JSON, or a text as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  undescribed(): readonly string[];
  close(): Promise<void>;
}

export interface Serving {
  readonly env?: Readonly<Record<string, string>>;
  /** A file for the log, which is silent otherwise. */
  readonly logFile?: string;
}

/** The service alone as its own process runs it, with the demonstration network, behind a door of its own. */
export const serveRegistry = async ({ env = {}, logFile }: Serving = {}): Promise<RegistryClient> => {
  const test = await createTestDatabase([registrySchema]);
  const signal = listenToLog({ connectionString: test.url });
  const log = createLog({
    ...{ level: logFile === undefined ? 'silent' : 'trace', name: 'registry-service' },
    destination: logFile ?? 'stdout',
  });
  const access = { url: test.url, role: roleOf(registrySchema) };
  const service = await openService(registryService, { ...access, signal, log, env: { HUIHUAN_DEMO: 'true', ...env } });

  @Module({ imports: [service.module] })
  class RootModule {}

  const app = await createApplication(RootModule, {
    guard: null,
    log,
    description: { title: '登记 · Registry', version: '1.0.0' },
  });
  await service.start();
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/registry`;
  return {
    url,
    database: service.database,
    get: async (path) => read(await fetch(`${url}${path}`)),
    post: async (path, body, headers = {}) =>
      read(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    undescribed: () => undescribedRoutes(app),
    close: async () => {
      await app.close();
      await service.stop();
      await signal.close();
      await test.drop();
    },
  };
};

const read = async (answer: Response): Promise<Answered> => {
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  const json = (wanted: string): unknown => (type.startsWith(wanted) ? JSON.parse(text) : {});
  return {
    status: answer.status,
    text,
    body: json('application/json') as Record<string, unknown>,
    problem: json('application/problem+json') as ProblemBody,
    correlationId: answer.headers.get('x-correlation-id'),
  };
};
