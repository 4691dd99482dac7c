import { Module } from '@nestjs/common';
import type { ServiceAccess } from '@huihuan/contracts-access';
import type { SealedEvent } from '@huihuan/contracts-events';
import { listenToLog, logChannel, logTable } from '@huihuan/messaging-core';
import { createApplication, createLog, undescribedRoutes, type Guard, type ProblemBody } from '@huihuan/platform-http';
import { roleOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { openService } from '@huihuan/platform-service';
import { createTestDatabase } from '@huihuan/testing-database';
import { regulatorService } from '../regulator-service.ts';

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body & Partial<ProblemBody>;
}

export interface RegulatorClient {
  readonly url: string;
  readonly database: ServiceDatabase;
  /** Puts events into the log, as their services do, and waits until the regulator has projected them. */
  publish(events: readonly SealedEvent[]): Promise<void>;
  get<Body = Record<string, unknown>>(path: string, token?: string): Promise<Answered<Body>>;
  post<Body = Record<string, unknown>>(path: string, body: unknown, token?: string): Promise<Answered<Body>>;
  lines(path: string): Promise<readonly Record<string, unknown>[]>;
  undescribed(): readonly string[];
  close(): Promise<void>;
}

/** Makes the guard of the door from what the regulator knows of places. */
export type GuardOfDoor = (access: ServiceAccess) => Guard;

/** The regulator as its own process runs it, behind a door of its own, on the real log. Without a guard everybody sees all. */
export const serveRegulator = async (
  env: Readonly<Record<string, string>> = {},
  guardOf?: GuardOfDoor,
): Promise<RegulatorClient> => {
  const test = await createTestDatabase(['regulator', 'teller']);
  const teller = await test.open('teller', { migrations: [] });
  const signal = listenToLog({ connectionString: test.url });
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'regulator-service' });
  const access = { url: test.url, role: roleOf('regulator') };
  // causes are searched for where a test asks for it, so that others know what is said
  const settings = { HUIHUAN_ALARM_SECONDS: '0', ...env };
  const service = await openService(regulatorService, { ...access, signal, log, env: settings });

  @Module({ imports: [service.module] })
  class RootModule {}

  const app = await createApplication(RootModule, {
    guard: null,
    log,
    ...(guardOf === undefined ? {} : { guard: guardOf(service.access) }),
    description: { title: '监管 · Regulator', version: '1.0.0' },
  });
  await service.start();
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/regulator`;
  const caughtUp = async (): Promise<void> => {
    while (((await service.consumer()?.lag())?.events ?? 1) > 0) await signal.next(20);
  };
  return {
    url,
    database: service.database,
    publish: async (events) => {
      await teller.transaction(async (tx) => {
        await tx.query(
          `insert into ${logTable} (id, topic, key, type, source, site_seq, hash, record)
           select * from json_to_recordset($1) as said (id uuid, topic text, key text, type text, source text, "siteSeq" bigint,
             hash text, record text)`,
          [JSON.stringify(events)],
        );
        await tx.query('select pg_notify($1, $2)', [logChannel, '']);
      });
      await caughtUp();
    },
    get: async (path, token) => read(await fetch(`${url}${path}`, { headers: signedIn(token) })),
    post: async (path, body, token) =>
      read(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...signedIn(token) },
          body: JSON.stringify(body),
        }),
      ),
    lines: async (path) =>
      (await (await fetch(`${url}${path}`)).text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    undescribed: () => undescribedRoutes(app),
    close: async () => {
      await app.close();
      await service.stop();
      await signal.close();
      await test.drop();
    },
  };
};

const signedIn = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

const read = async <Body>(answer: Response): Promise<Answered<Body>> => ({
  status: answer.status,
  body: (await answer.json()) as Body & Partial<ProblemBody>,
});
