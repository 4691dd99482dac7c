import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, caughtUp, startPlatform, testId, verify, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type HoldingAnswer, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';
import { readStream, type StreamedFact } from './spec/read-stream.support.spec.ts';
import { carGrams, dismantle, goTheWholeWay, output, type WholeWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
let network: DemoNetwork;
let way: WholeWay;
/** What a listener heard who was there at the beginning and then went away. */
let heard: readonly StreamedFact[];
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
  const { position } = await desk.get<{ position: number }>('/api/regulator/overview');
  const listening = readStream(
    `${platform.url}/api/regulator/stream?lastEventId=${position}`,
    {},
    (facts) => facts.length >= 4,
  );
  way = await goTheWholeWay(platform.url, desk, network);
  heard = await listening;
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

interface Node {
  readonly itemId: string;
  readonly grams: number;
  readonly jobId: string | null;
  readonly children: readonly Node[];
}

interface Trace {
  readonly item: {
    readonly itemId: string;
    readonly state: string;
    readonly outcome: string | null;
    readonly grams: number;
  };
  readonly origins: readonly Node[];
  readonly derived: readonly Node[];
  readonly story: readonly { readonly type: string; readonly eventId: string; readonly hash: string }[];
  readonly shipments: readonly { readonly shipmentId: string }[];
}

const trace = (q: string): Promise<Trace> => desk.get<Trace>(`/api/regulator/trace?q=${encodeURIComponent(q)}`);
const kinds = ({ story }: Trace): readonly string[] => story.map(({ type }) => type.slice('cn.huihuan.'.length, -3));

describe('a car and a fridge go through three tiers', () => {
  it('what differed at the receipt is settled by both sides', async () => {
    expect(way.receipt.discrepancies.map(({ kind }) => kind).sort()).toEqual(['missing', 'weight']);
    expect(await desk.get<HoldingAnswer>(`/api/collection/items/${way.leftBehind}`)).toMatchObject({
      ...{ state: 'in-stock', siteId: way.point, blockedBy: [] },
      item: { custodySeq: 3 },
    });
    expect(await desk.get<HoldingAnswer>(`/api/collection/items/${way.car}`)).toMatchObject({ state: 'handed-over' });
    expect(await desk.get(`/api/regulator/discrepancies?state=open`)).toMatchObject({ discrepancies: [] });
  });

  it('what was dismantled is consumed, and its outputs are in stock until they leave', async () => {
    expect(await desk.get(`/api/sorting/items/${way.car}`)).toMatchObject({ state: 'consumed' });
    expect(await desk.get(`/api/sorting/items/${way.fridge}`)).toMatchObject({ state: 'consumed' });
    expect(await desk.get(`/api/sorting/items/${way.copper}`)).toMatchObject({ state: 'closed' });
    expect(await desk.get(`/api/sorting/jobs/${way.carJob}`)).toMatchObject({
      state: 'closed',
      balanced: true,
      balance: { inputGrams: carGrams.measured, differenceGrams: 0, lossGrams: 500 },
    });
  });

  it('what was handed in tells which event a correction of its weight has to name, and then names that', async () => {
    const taken = await desk.post<{ itemId: string; eventId: string }>('/api/collection/intakes', {
      siteId: way.point,
      ...fridge(),
    });
    const path = `/api/collection/items/${taken.itemId}`;
    const { corrects } = await desk.get<{ corrects: string | null }>(path);
    expect(corrects).toBe(taken.eventId);
    const said = { id: testId(), siteId: way.point, grams: 49_000, reason: '复称' };
    expect(await desk.post(`${path}/corrections`, { ...said, corrects })).toMatchObject({ item: { grams: 49_000 } });
    expect((await desk.get<{ corrects: string | null }>(path)).corrects).not.toBe(taken.eventId);
  });

  it('a job out of balance stays open until a supervisor of the site explains it', async () => {
    const itemId = await desk.intake(way.point, fridge());
    const shipment = await desk.send(['collection', 'sorting'], [way.point, way.appliances], [itemId]);
    await desk.receive('sorting', shipment);
    const jobId = await dismantle(desk, way.appliances, itemId, [output('bulk.steel', 30_000)]);
    const close = (more: object) =>
      call<ProblemAnswer>(platform.url, `/api/sorting/jobs/${jobId}/close`, { id: testId(), ...more });
    expect(await close({})).toMatchObject({
      status: 409,
      body: { code: 'balance.open', details: { differenceGrams: 19_500, toleranceGrams: 1500 } },
    });
    const byOther = { text: '含水', supervisorId: network.person('supervisor', way.vehicles) };
    expect(await close({ explanation: byOther })).toMatchObject({
      status: 403,
      body: { code: 'explanation.not-a-supervisor', path: '/explanation/supervisorId' },
    });
    expect(await desk.get(`/api/sorting/jobs/${jobId}`)).toMatchObject({ state: 'open' });
    const explanation = { text: '含水', supervisorId: network.person('supervisor', way.appliances) };
    expect(await close({ explanation })).toMatchObject({ status: 200, body: { state: 'closed', balanced: false } });
    await caughtUp(platform.url);
    expect(await desk.get(`/api/regulator/balances/${jobId}`)).toMatchObject({
      ...{ inputGrams: 50_000, outputGrams: 30_000, lossGrams: 500, differenceGrams: 19_500 },
      explanation: expect.stringContaining('含水') as unknown,
    });
  });
});

describe('the regulator, from the events alone', () => {
  it('follows the car from its VIN to the kilogram of copper', async () => {
    const told = await trace(way.vin);
    expect(told.item).toMatchObject({ itemId: way.car, state: 'consumed' });
    expect(told.derived.map(({ itemId, grams, jobId }) => ({ itemId, grams, jobId }))).toContainEqual({
      ...{ itemId: way.copper, grams: way.copperGrams, jobId: way.carJob },
    });
    expect(kinds(told)).toEqual(
      expect.arrayContaining([
        'item.collected',
        'shipment.dispatched',
        'shipment.received',
        'discrepancy.opened',
        'discrepancy.settled',
        'item.graded',
        'item.dismantled',
      ]),
    );
    expect(told.shipments).toHaveLength(2);
  });

  it('and back from the copper to the VIN', async () => {
    const told = await trace(way.copper);
    expect(told.item).toMatchObject({ state: 'closed', outcome: 'recycled', grams: way.copperGrams });
    expect(told.origins).toMatchObject([{ itemId: way.car, jobId: way.carJob, children: [] }]);
    expect(kinds(told)).toEqual(['item.dismantled', 'shipment.dispatched', 'item.closed']);
    expect(told.shipments.map(({ shipmentId }) => shipmentId)).toEqual([way.copperShipment]);
    // Rule 6: each line of the story is the event itself.
    const { hash, eventId } = told.story[0]!;
    expect(await inspector.query('select id::text as "eventId" from bus.log where hash = $1', [hash])).toEqual([
      { eventId },
    ]);
  });

  it('finds the fridge by the code of its pallet', async () => {
    const { code } = await desk.get<{ code: string }>(`/api/transfer/containers/${way.container}`);
    expect((await trace(code)).item.itemId).toBe(way.fridge);
  });

  it('has the same stock as each service, for every site and class', async () => {
    for (const [tier, siteIds] of [
      ['collection', [way.point]],
      ['transfer', [way.station]],
      ['sorting', [way.appliances, way.vehicles]],
    ] as const) {
      for (const siteId of siteIds) {
        const own = await desk.get<{ items: number; classes: object[] }>(`/api/${tier}/sites/${siteId}/stock`);
        const { stock } = await desk.get<{ stock: typeof own }>(`/api/regulator/sites/${siteId}`);
        expect(stock.items).toBe(own.items);
        expect(new Set(stock.classes.map((row) => JSON.stringify(sorted(row))))).toEqual(
          new Set(own.classes.map((row) => JSON.stringify(sorted(row)))),
        );
      }
    }
  });

  it('rule 4: what came in less what went out is what is there', async () => {
    interface Row {
      readonly siteId: string;
      readonly classCode: string;
      readonly kind: string;
      readonly items: number;
      readonly grams: number;
    }
    const leaving = ['dispatched', 'consumed', 'closed'];
    for (const siteId of [way.point, way.station, way.appliances, way.vehicles]) {
      const { rows } = await desk.get<{ rows: Row[] }>(`/api/regulator/flows?siteId=${siteId}&by=day`);
      const { stock } = await desk.get<{ stock: { items: number; grams: number } }>(`/api/regulator/sites/${siteId}`);
      const signed = rows.map(({ kind, items, grams }) => {
        const sign = leaving.includes(kind) ? -1 : 1;
        return { items: sign * items, grams: sign * grams };
      });
      expect(signed.reduce((sum, { items }) => sum + items, 0)).toBe(stock.items);
      expect(signed.reduce((sum, { grams }) => sum + grams, 0)).toBe(stock.grams);
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it('finds every chain complete', async () => {
    expect(await desk.get(`/api/regulator/chains?state=broken`)).toMatchObject({ chains: [] });
    expect(await inspector.brokenChains()).toEqual([]);
    expect(await desk.get('/api/regulator/overview')).toMatchObject({ chains: { broken: 0 }, openDiscrepancies: 0 });
  });

  it('tells a listener who comes back exactly what was missed, in order', async () => {
    const last = heard.at(-1)!;
    const { position } = await desk.get<{ position: number }>('/api/regulator/overview');
    const stream = `${platform.url}/api/regulator/stream`;
    const reached = (facts: readonly StreamedFact[]): boolean => facts.at(-1)?.position === position;
    const missed = await readStream(stream, { 'last-event-id': String(last.position) }, reached);
    const all = await readStream(`${stream}?lastEventId=${heard[0]!.position - 1}`, {}, reached);
    expect([...heard, ...missed]).toEqual(all);
    const positions = all.map((fact) => fact.position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    expect(all.some(({ type, subject }) => type.includes('item.closed') || subject === way.copper)).toBe(true);
    // The live end of it: what happens now comes by the same way.
    const live = readStream(stream, { 'last-event-id': String(position) }, (facts) => facts.length >= 1);
    const itemId = await desk.intake(way.point, fridge());
    expect(await live).toMatchObject([{ subject: itemId }]);
  });

  it('is found by verification to say nothing but what happened', async () => {
    await caughtUp(platform.url);
    expect((await verify(platform.url)).violations).toEqual([]);
  });
});

const sorted = (row: object): object => Object.fromEntries(Object.entries(row).sort());
