import { randomBytes } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { uuidV7 } from '@huihuan/kernel-domain';
import { createOutbox, logChannel, logTable } from '@huihuan/messaging-core';
import { createApplication, createLog, type ProblemBody } from '@huihuan/platform-http';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import {
  registryEntities as entities,
  registryMigrations as migrations,
  RegistryModule,
  registrySchema,
  type RegistryOptions,
} from '../index.ts';

export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

/** An empty registry on a database of its own. */
export const newTestRegistry = async (): Promise<{ test: TestDatabase; registry: RegistryOptions }> => {
  const test = await createTestDatabase([registrySchema]);
  const database = await test.open(registrySchema, { migrations, entities });
  const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });
  return { test, registry: { database, outbox, newId } };
};

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly problem: ProblemBody;
  readonly correlationId: string | null;
}

export interface RegistryClient {
  readonly app: NestFastifyApplication;
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
}

/** The registry alone behind a door of its own. */
export const serveRegistry = async (registry: RegistryOptions): Promise<RegistryClient> => {
  @Module({ imports: [RegistryModule.register(registry)] })
  class RootModule {}
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'registry-service' });
  const description = { title: '登记 · Registry', version: '1.0.0' };
  const app = await createApplication(RootModule, { log, description });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/registry`;
  const ask = async (path: string, init?: RequestInit): Promise<Answered> => {
    const answer = await fetch(`${url}${path}`, init);
    const text = await answer.text();
    const read = (answer.headers.get('content-type') ?? '').startsWith('application/json')
      ? (JSON.parse(text) as unknown)
      : {};
    const isProblem = (answer.headers.get('content-type') ?? '').startsWith('application/problem+json');
    return {
      status: answer.status,
      text,
      body: read as Record<string, unknown>,
      problem: (isProblem ? JSON.parse(text) : {}) as ProblemBody,
      correlationId: answer.headers.get('x-correlation-id'),
    };
  };
  return {
    app,
    get: (path) => ask(path),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
};
