import { Module } from '@nestjs/common';
import { listenToLog } from '@huihuan/messaging-core';
import { createApplication, createLog } from '@huihuan/platform-http';
import { accessWith, openService, type RunningService } from '@huihuan/platform-service';
import { createTestDatabase } from '@huihuan/testing-database';
import { services } from '../index.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The platform in this process, with an eye on every statement that a service sends to its database. */
export interface WatchedPlatform {
  readonly url: string;
  readonly databaseUrl: string;
  /** What a service has asked so far: each statement once, with the parameters of the first time. */
  asked(name: string): readonly Statement[];
  /** The plan of a statement, in the schema and as the role of a service. */
  planOf(name: string, statement: Statement): Promise<string>;
  close(): Promise<void>;
}

const planned = /^\s*(select|insert|update|delete|with)\b/i;

/** @param fill runs when all tables are there and nobody works with them yet */
export const openWatchedPlatform = async (fill: (databaseUrl: string) => Promise<void>): Promise<WatchedPlatform> => {
  const test = await createTestDatabase([]);
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'watched' });
  const env = { HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else', HUIHUAN_DEMO: 'true' };
  const names = services.map(({ name }) => name);
  const access = await accessWith(test.url, names);
  const signal = listenToLog({ connectionString: test.url });
  const opened: RunningService[] = [];
  for (const definition of services) {
    opened.push(await openService(definition, { ...access(definition.name), signal, log, env }));
  }
  await fill(test.url);
  const asked = new Map(names.map((name) => [name as string, watch(opened.find((one) => one.name === name)!)]));

  @Module({ imports: opened.map((service) => service.module) })
  class Root {}

  const app = await createApplication(Root, { guard: null, log, description: { title: 'watched', version: '0.1.0' } });
  await Promise.all(opened.map((service) => service.start()));
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    databaseUrl: test.url,
    asked: (name) => [...(asked.get(name)?.values() ?? [])],
    planOf: async (name, { sql, parameters }) => {
      const { database } = opened.find((one) => one.name === name)!;
      const rows = await database.query<Record<'QUERY PLAN', string>[]>(`explain ${sql}`, [...parameters]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    },
    close: async () => {
      await app.close();
      await Promise.all(opened.map((service) => service.stop()));
      await signal.close();
      await test.drop();
    },
  };
};

const watch = ({ database }: RunningService): ReadonlyMap<string, Statement> => {
  const seen = new Map<string, Statement>();
  const nothing = (): void => undefined;
  database.dataSource.logger = {
    logQuery: (sql, parameters: unknown[] = []) => {
      if (planned.test(sql) && !seen.has(sql)) seen.set(sql, { sql, parameters });
    },
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  return seen;
};
