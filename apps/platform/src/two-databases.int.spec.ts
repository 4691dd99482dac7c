import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectionService } from '@huihuan/collection-service';
import { serviceSource } from '@huihuan/contracts-events';
import { listenToLog, type LogSignal } from '@huihuan/messaging-core';
import { createApplication, createLog } from '@huihuan/platform-http';
import { accessWith, openService, type RunningService } from '@huihuan/platform-service';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { call, caughtUp, testId, until, testDemoKey } from '@huihuan/testing-platform';
import pg from 'pg';
import { openPlatform, services, type Platform } from './index.ts';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type Desk, type HoldingAnswer, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';

/** Collection services of three prefectures, each with books of its own; the first runs with all the others. */
const others = ['collection_b', 'collection_c'];
const log = createLog({ level: 'silent', destination: 'stdout', name: 'two-databases' });
const env = {
  HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else',
  HUIHUAN_DEMO: 'true',
  HUIHUAN_DEMO_KEY: testDemoKey,
};

let test: TestDatabase;
let platform: Platform;
let signal: LogSignal;
const running: { readonly service: RunningService; readonly app: NestFastifyApplication }[] = [];
const urls: string[] = [];
let sites: readonly string[] = [];
let station = '';
const desks: Desk[] = [];

beforeAll(async () => {
  test = await createTestDatabase([]);
  const access = await accessWith(test.url, [...services.map(({ name }) => name), ...others]);
  platform = await openPlatform({ access, log, env });
  signal = listenToLog({ connectionString: test.url });
  await platform.app.listen(0, '127.0.0.1');
  urls.push(await platform.app.getUrl());
  for (const schema of others) {
    const service = await openService(collectionService, { ...access(schema), schema, signal, log, env });

    @Module({ imports: [service.module] })
    class Root {}

    const app = await createApplication(Root, { guard: null, log, description: { title: schema, version: '0.1.0' } });
    await service.start();
    await app.listen(0, '127.0.0.1');
    running.push({ service, app });
    urls.push(await app.getUrl());
  }
  desks.push(...urls.map((url) => openDesk(() => url)));
  await settled();
  const network = await readDemoNetwork(urls[0]!);
  sites = network.sites('collection-point', 'vehicle').map(({ siteId }) => siteId);
  station = network.sites('transfer-station', 'vehicle')[0]!.siteId;
});

afterAll(async () => {
  for (const { app } of running) await app.close();
  await platform.app.close();
  for (const { service } of running) await service.stop();
  await platform.stop();
  await signal.close();
  await test.drop();
});

/** Everybody has heard everything, also what was said while they listened. */
const settled = async (): Promise<void> => {
  await until(async () => {
    await caughtUp(urls[0]!);
    const lags = await Promise.all(running.map(async ({ service }) => service.consumer()?.lag()));
    return lags.every((lag) => lag?.events === 0);
  });
  await caughtUp(urls[0]!);
};

interface Conflict {
  readonly conflictId: string;
  readonly identifier: { readonly kind: string; readonly value: string };
  readonly itemIds: readonly string[];
  readonly state: string;
}

const conflictAbout = async (vin: string): Promise<Conflict | undefined> =>
  (await desks[0]!.get<{ conflicts: readonly Conflict[] }>('/api/regulator/conflicts')).conflicts.find(
    ({ identifier }) => identifier.value === vin,
  );

const conflictOf = async (vin: string, items: number): Promise<Conflict> => {
  await until(async () => (await conflictAbout(vin))?.itemIds.length === items);
  await settled();
  return (await conflictAbout(vin))!;
};

const decide = async ({ conflictId }: Conflict, genuineItemId: string | null): Promise<void> => {
  const body = { id: testId(), genuineItemId, reason: '现场核对车架号' };
  await desks[0]!.post(`/api/regulator/conflicts/${conflictId}/settlement`, body);
  await settled();
};

type Held = HoldingAnswer & { readonly item: { readonly identifiers: readonly { readonly value: string }[] } };

const held = (place: number, itemId: string): Promise<Held> => desks[place]!.get(`/api/collection/items/${itemId}`);
const heldAtStation = (itemId: string): Promise<Held> => desks[0]!.get(`/api/transfer/items/${itemId}`);

/** Puts an item on a new list, which is refused where it stands still. */
const reserve = async (place: number, itemId: string) => {
  const id = testId();
  await desks[place]!.post('/api/collection/shipments', { id, fromSiteId: sites[place], toSiteId: station });
  return call<ProblemAnswer>(urls[place]!, `/api/collection/shipments/${id}/lines`, {
    id: testId(),
    addItems: [itemId],
  });
};

const takeIn = (place: number, vin: string): Promise<string> => desks[place]!.intake(sites[place]!, car(vin));
const send = (place: number, itemId: string): Promise<string> =>
  desks[place]!.sendAway('collection', [sites[place]!, station], [itemId]);

const receiveAtStation = async (shipmentId: string): Promise<void> => {
  await settled();
  await desks[0]!.receive('transfer', shipmentId);
};

/** The regulator hears nothing meanwhile, and so nobody hears from it. */
const whileTheRegulatorSleeps = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  await client.query(`select pg_advisory_lock(hashtextextended('regulator:' || $1, 0))`, [serviceSource('regulator')]);
  try {
    return await work();
  } finally {
    await client.end();
  }
};

describe('a vehicle that is taken in under two databases', () => {
  it('stands still at both places until the regulator decides; then both move, one of them without the VIN', async () => {
    const vin = makeVin(chance);
    const [genuine, copy] = await Promise.all([takeIn(0, vin), takeIn(1, vin)]);
    const conflict = await conflictOf(vin, 2);
    expect(conflict.itemIds).toEqual([genuine, copy].sort());
    for (const [place, itemId] of [
      [0, genuine],
      [1, copy],
    ] as const) {
      expect(await held(place, itemId)).toMatchObject({ blockedBy: [`conflict:${conflict.conflictId}`] });
      expect(await reserve(place, itemId)).toMatchObject({
        status: 409,
        body: { code: 'item.blocked', path: '/addItems/0', details: { itemId } },
      });
    }
    await decide(conflict, genuine);
    expect(await held(0, genuine)).toMatchObject({ blockedBy: [], item: { identifiers: [{ value: vin }] } });
    expect(await held(1, copy)).toMatchObject({ blockedBy: [], item: { identifiers: [] } });

    for (const [place, itemId] of [
      [0, genuine],
      [1, copy],
    ] as const) {
      await receiveAtStation(await send(place, itemId));
      expect(await heldAtStation(itemId)).toMatchObject({ state: 'in-stock', blockedBy: [] });
    }
    await settled();
    // Both are found by the number, since the other one carried it once; one of them carries it now.
    const { matches } = await desks[0]!.get<{ matches: readonly (Held['item'] & { siteId: string })[] }>(
      `/api/regulator/trace?q=${vin}`,
    );
    const numbers = new Map(matches.map(({ itemId, identifiers }) => [itemId, identifiers.map(({ value }) => value)]));
    expect(numbers).toEqual(
      new Map([
        [genuine, [vin]],
        [copy, []],
      ]),
    );
    expect(matches.map(({ siteId }) => siteId)).toEqual([station, station]);
    expect(await conflictAbout(vin)).toBeUndefined();
  });

  it('frees the VIN at both places where neither carried it', async () => {
    const vin = makeVin(chance);
    await Promise.all([takeIn(0, vin), takeIn(1, vin)]);
    await decide(await conflictOf(vin, 2), null);
    const third = await takeIn(1, vin);
    await settled();
    expect(await conflictAbout(vin)).toBeUndefined();
    expect(await held(1, third)).toMatchObject({ blockedBy: [], item: { identifiers: [{ value: vin }] } });
  });

  it('is blocked where it arrives, when it was on the road as the conflict was found', async () => {
    const vin = makeVin(chance);
    const onTheRoad = await takeIn(0, vin);
    const shipmentId = await send(0, onTheRoad);
    const atHome = await takeIn(1, vin);
    const conflict = await conflictOf(vin, 2);
    await receiveAtStation(shipmentId);
    const by = [`conflict:${conflict.conflictId}`];
    expect(await heldAtStation(onTheRoad)).toMatchObject({ state: 'in-stock', blockedBy: by });
    await decide(conflict, atHome);
    expect(await heldAtStation(onTheRoad)).toMatchObject({ blockedBy: [], item: { identifiers: [] } });
  });

  it('arrives without the VIN, when it was on the road as the conflict was settled', async () => {
    const vin = makeVin(chance);
    const onTheRoad = await takeIn(0, vin);
    const atHome = await takeIn(1, vin);
    // It left before the conflict was known here.
    const conflict = await conflictOf(vin, 2);
    await decide(conflict, onTheRoad);
    const shipmentId = await send(0, onTheRoad);
    const again = await takeIn(2, vin);
    await decide(await conflictOf(vin, 2), again);
    await receiveAtStation(shipmentId);
    expect(await heldAtStation(onTheRoad)).toMatchObject({
      ...{ state: 'in-stock', blockedBy: [] },
      item: { identifiers: [] },
    });
    expect(await held(2, again)).toMatchObject({ blockedBy: [], item: { identifiers: [{ value: vin }] } });
    expect(await held(1, atHome)).toMatchObject({ blockedBy: [], item: { identifiers: [] } });
  });

  it('blocks a third that joins, also when it is on the road', async () => {
    const vin = makeVin(chance);
    const first = await takeIn(0, vin);
    await takeIn(1, vin);
    const conflict = await conflictOf(vin, 2);
    const [third, shipmentId] = await whileTheRegulatorSleeps(async () => {
      const itemId = await takeIn(2, vin);
      return [itemId, await send(2, itemId)] as const;
    });
    const joined = await conflictOf(vin, 3);
    expect(joined.conflictId).toBe(conflict.conflictId);
    await receiveAtStation(shipmentId);
    expect(await heldAtStation(third)).toMatchObject({ blockedBy: [`conflict:${conflict.conflictId}`] });
    await decide(joined, first);
    expect(await heldAtStation(third)).toMatchObject({ blockedBy: [], item: { identifiers: [] } });
  });

  it('loses no block to an act that runs at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const vin = makeVin(chance);
      const taken = await Promise.all(
        [0, 1].map((place) =>
          desks[place]!.post<{ itemId: string; eventId: string }>('/api/collection/intakes', {
            ...{ siteId: sites[place] },
            ...car(vin),
          }),
        ),
      );
      await Promise.all(
        taken.flatMap(({ itemId, eventId: corrects }, place) => [
          reserve(place, itemId),
          call(urls[place]!, `/api/collection/items/${itemId}/corrections`, {
            ...{ id: testId(), siteId: sites[place], grams: 1_290_000, corrects, reason: '复称' },
          }),
        ]),
      );
      const conflict = await conflictOf(vin, 2);
      for (const [place, { itemId }] of taken.entries()) {
        expect(await held(place, itemId)).toMatchObject({ blockedBy: [`conflict:${conflict.conflictId}`] });
      }
    }
  });
});
