import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accept, refuse, uuidV7 } from '@huihuan/kernel-domain';
import { z } from 'zod';
import { createApplication, createLog, Operation, operation, type Guard } from '../index.ts';

const personId = uuidV7(Date.UTC(2026, 0, 1), new Uint8Array(10));
const deviceId = uuidV7(Date.UTC(2026, 0, 2), new Uint8Array(10));
const access = { action: 'yard.sweep', where: () => 'anywhere' } as never;
const said = { summary: 'Sweeps', summaryZh: '扫', tags: ['yard'], access, answer: z.object({ done: z.boolean() }) };
const sweep = operation({ ...said, method: 'GET', path: 'sweep' });
const burn = operation({ ...said, method: 'GET', path: 'burn', summary: 'Burns', summaryZh: '烧' });

@Controller('api/yard')
class Yard {
  @Operation(sweep)
  sweep() {
    return { done: true };
  }

  @Operation(burn)
  burn() {
    return { done: true };
  }
}

@Module({ controllers: [Yard] })
class YardModule {}

const no = (code: string, kind: 'unauthenticated' | 'forbidden') => refuse({ code, kind, zh: '不可', en: 'no' });

/** Takes one token, and lets nobody burn anything. */
const guard: Guard = {
  authenticate: ({ headers }) =>
    Promise.resolve(
      headers.authorization === 'Bearer good'
        ? accept({
            ...{ personId, deviceId, sessionId: personId, expiresAt: new Date(Date.now() + 60_000) },
            ...{ may: () => true, areasOf: () => [], sitesOf: () => [] },
          })
        : no('token.expired', 'unauthenticated'),
    ),
  permit: (_, __, ___, route) =>
    Promise.resolve(route.includes('burn') ? no('permission.denied', 'forbidden') : accept(undefined)),
  assertKnown: () => undefined,
};

const folder = mkdtempSync(join(tmpdir(), 'huihuan-who-'));
const logFile = join(folder, 'yard.log');
let app: NestFastifyApplication;
let asked = 0;
beforeAll(async () => {
  app = await createApplication(YardModule, {
    guard,
    log: createLog({ level: 'debug', destination: logFile, name: 'yard' }),
    description: { title: 'Yard', version: '1' },
  });
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** The line of one request in the log. */
const lineOf = async (path: string, token: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const id = `who-${path}-${(asked += 1)}`;
  const headers = { authorization: `Bearer ${token}`, 'x-correlation-id': id };
  await (await fetch(`${await app.getUrl()}/api/yard/${path}`, { headers })).text();
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .find(({ correlationId, context }) => correlationId === id && context === 'Request');
};

it('the line of a request says who sent it by ids, on which device, and why it was refused', async () => {
  const who = { person: personId, device: deviceId };
  const swept = await lineOf('sweep', 'good');
  expect(swept).toMatchObject({ status: 200, ...who });
  expect(swept).not.toHaveProperty('code');
  expect(await lineOf('burn', 'good')).toMatchObject({ status: 403, ...who, code: 'permission.denied' });
  const stranger = await lineOf('sweep', 'stale');
  expect(stranger).toMatchObject({ status: 401, code: 'token.expired' });
  expect(stranger).not.toHaveProperty('person');
  expect(JSON.stringify([swept, stranger])).not.toMatch(/Bearer|good|stale/);
});
