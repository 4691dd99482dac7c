import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LetterStates1764000000010, MessagingTables1764000000001, type Message } from '@huihuan/messaging-core';
import { handFedConsumer, plateOf, truckEvent } from '@huihuan/messaging-core/testing';
import { createApplication, createLog, undescribedRoutes } from '@huihuan/platform-http';
import { CommandTable1764000000000, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { newId } from '../new-id.ts';
import { serviceController } from '../service-controllers.ts';
import { wholeLetterSchema } from './letter-operations.ts';

let test: TestDatabase;
let database: ServiceDatabase;
let app: NestFastifyApplication;
let url: string;
let reader: Awaited<ReturnType<typeof handFedConsumer>>;
const poison = new Set<string>();
/** The same routes of a service that hears nothing. */
let deaf: string;

beforeAll(async () => {
  test = await createTestDatabase(['transfer']);
  const migrations = [CommandTable1764000000000, MessagingTables1764000000001, LetterStates1764000000010];
  database = await test.open('transfer', { migrations });
  reader = await handFedConsumer(database, 'transfer', {
    apply: (_, deliveries) =>
      deliveries.some((delivery) => poison.has(plateOf(delivery)))
        ? Promise.reject(new Error('the scale says 毒'))
        : Promise.resolve(),
  });

  @Module({
    controllers: [
      serviceController('transfer', database, () => reader.consumer),
      serviceController('registry', database, () => null),
    ],
  })
  class Root {}

  const log = createLog({ level: 'silent', destination: 'stdout', name: 'transfer-service' });
  app = await createApplication(Root, { guard: null, log, description: { title: 'letters', version: '1' } });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/api/transfer/dead-letters`;
  deaf = `${await app.getUrl()}/api/registry/dead-letters`;
});
afterAll(async () => {
  await app.close();
  await reader.consumer.stop();
  await test.drop();
});

interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const answerOf = async (response: Response): Promise<Answered> => ({
  status: response.status,
  body: (await response.json()) as Answered['body'],
});
const get = async (path = '', base = url): Promise<Answered> => answerOf(await fetch(`${base}${path}`));
const post = async (path: string, body: unknown, base = url): Promise<Answered> =>
  answerOf(
    await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

let plates = 0;
/** A letter of a key of its own, and one behind it. */
const putAside = async () => {
  const plate = `豫P${(plates += 1)}`;
  poison.add(plate);
  const key = newId();
  const letters: readonly [Message, Message] = [truckEvent(key, plate), truckEvent(key)];
  await reader.deliver(letters);
  const [first, behind] = letters;
  return { first, behind, cure: () => poison.delete(plate) };
};

describe('the dead letters of a service', () => {
  it('are described, and listed with why they wait and how many there are', async () => {
    const { first, behind } = await putAside();
    const { status, body } = await get('?limit=2');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      deadLetters: [
        {
          ...{ eventId: first.id, topic: 'huihuan.site', type: first.type, key: first.key, source: first.source },
          ...{ siteSeq: 1, reason: 'failed', attempts: 1, nextAttemptAt: null, state: 'waiting', discarded: null },
          error: expect.stringContaining('the scale says 毒'),
          bytes: Buffer.byteLength(first.record),
        },
        { eventId: behind.id, reason: 'behind', attempts: 0 },
      ],
      next: null,
      counts: { failed: 1, behind: 1, early: 0, overdue: 0, discarded: 0 },
    });
    expect(JSON.stringify(body)).not.toContain('capacityGrams');
    expect(undescribedRoutes(app)).toEqual([]);
  });

  it('are told one by one with the record as it came', async () => {
    const { first } = await putAside();
    const { body } = await get(`/${first.id}`);
    expect(body).toMatchObject({ eventId: first.id, record: first.record });
    expect(z.strictObject(wholeLetterSchema.shape).parse(body)).toEqual(body);
  });

  it('come in pages', async () => {
    for (let count = 0; count < 3; count += 1) await putAside();
    const seen: string[] = [];
    for (let next: unknown = null; ;) {
      const { body } = await get(`?limit=2${typeof next === 'string' ? `&after=${next}` : ''}`);
      seen.push(...(body['deadLetters'] as { eventId: string }[]).map(({ eventId }) => eventId));
      next = body['next'];
      if (next === null) break;
    }
    expect(seen).toEqual((await reader.consumer.deadLetters()).map(({ id }) => id));
  });

  it('are retried one key at a time, and a request sent twice answers alike', async () => {
    const { first, cure } = await putAside();
    const id = newId();
    const failed = await post(`/${first.id}/retry`, { id });
    expect(failed).toMatchObject({ status: 200, body: { done: 0 } });
    cure();
    expect(await post(`/${first.id}/retry`, { id })).toEqual(failed);
    expect((await post(`/${first.id}/retry`, { id: newId() })).body).toMatchObject({ done: 2 });
    expect(await post(`/${first.id}/retry`, { id: newId() })).toMatchObject({
      status: 409,
      body: { code: 'dead-letter.done' },
    });
    expect((await get('?state=done&limit=2')).body['deadLetters']).toMatchObject([
      { state: 'done' },
      { state: 'done' },
    ]);
  });

  it('are given up with a name and a reason only, once, and stay listed', async () => {
    const { first, behind } = await putAside();
    const path = `/${first.id}/discard`;
    for (const words of [{}, { by: '王工' }, { by: '王工', reason: '  ' }, { by: '', reason: '误发' }]) {
      expect((await post(path, { id: newId(), ...words })).status).toBe(422);
    }
    const act = { id: newId(), by: '王工', reason: '误发' };
    const answer = await post(path, act);
    expect(answer).toMatchObject({ status: 200, body: { done: 1 } });
    expect(reader.applied.at(-1)).toBe(behind.id);
    expect(await post(path, act)).toEqual(answer);
    expect(await post(path, { ...act, reason: '别的' })).toMatchObject({
      status: 409,
      body: { code: 'request.id-reused' },
    });
    expect(await post(path, { ...act, id: newId(), by: '李工' })).toMatchObject({
      status: 409,
      body: { code: 'dead-letter.discarded', details: { by: '王工', reason: '误发' } },
    });
    expect(await post(`/${first.id}/retry`, { id: newId() })).toMatchObject({ status: 409 });
    expect((await get('?state=discarded')).body['deadLetters']).toMatchObject([
      { eventId: first.id, state: 'discarded', discarded: { by: '王工', reason: '误发', at: expect.any(String) } },
    ]);
  });

  it('are retried all together', async () => {
    poison.clear();
    const waiting = (await reader.consumer.deadLetters()).length;
    const act = { id: newId() };
    const answer = await post('/retry', act);
    expect(answer).toEqual({ status: 200, body: { done: waiting, waiting: 0 } });
    expect(await post('/retry', act)).toEqual(answer);
  });

  it('that nobody knows are refused, and so is what is no question', async () => {
    const unknown = { status: 404, body: { code: 'dead-letter.unknown' } };
    expect(await get(`/${newId()}`)).toMatchObject(unknown);
    expect(await post(`/${newId()}/retry`, { id: newId() })).toMatchObject(unknown);
    expect(await post(`/${newId()}/discard`, { id: newId(), by: 'x', reason: 'x' })).toMatchObject(unknown);
    for (const query of ['?state=lost', '?limit=0', '?limit=1000', '?after=x']) {
      expect((await get(query)).status).toBe(422);
    }
    expect((await get('/one')).status).toBe(422);
  });

  it('of a service that hears nothing are none', async () => {
    const counts = { failed: 0, behind: 0, early: 0, overdue: 0, discarded: 0 };
    expect((await get('', deaf)).body).toEqual({ deadLetters: [], next: null, counts });
    expect((await post('/retry', { id: newId() }, deaf)).body).toEqual({ done: 0, waiting: 0 });
    expect((await get(`/${newId()}`, deaf)).status).toBe(404);
  });

  it('may be tried by more people at once than the service has connections, and all get their answer', async () => {
    const letters = await Promise.all(Array.from({ length: 12 }, () => putAside()));
    const answers = await Promise.all(letters.map(({ first }) => post(`/${first.id}/retry`, { id: newId() })));
    expect(answers.map(({ status }) => status)).toEqual(letters.map(() => 200));
    expect((await get('?limit=1')).status).toBe(200);
  }, 20_000);
});
