import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, startPlatform, testId, until, type Called, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import {
  openDesk,
  type BatchAnswer,
  type DiscrepancyAnswer,
  type HoldingAnswer,
  type ProblemAnswer,
  type ReceiptAnswer,
  type ShipmentAnswer,
} from './spec/desk.support.spec.ts';
import { car, chance, fridge, makeImei, makeSerial, makeVin } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
const desk = openDesk(() => platform.url);
const site = { a: '', b: '', station: '', centre: '' };

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  const network = await readDemoNetwork(platform.url);
  const points = network.sites('collection-point', 'vehicle');
  site.a = points[0]!.siteId;
  site.b = points[1]!.siteId;
  site.station = network.sites('transfer-station', 'vehicle')[0]!.siteId;
  site.centre = network.sites('sorting-centre', 'vehicle')[0]!.siteId;
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

const post = <Body>(path: string, body: unknown): Promise<Called<Body>> => call<Body>(platform.url, path, body);
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));
const statuses = (answers: readonly Called[]): number[] => answers.map(({ status }) => status).sort();
const factsAbout = async (type: string, subject: string): Promise<number> =>
  (await inspector.events(type)).filter(({ record }) => record.subject === subject).length;

/** The same request five times at once: one effect, one answer. */
const fiveTimes = async <Body>(path: string, body: unknown): Promise<Called<Body>> => {
  const answers = await Promise.all(times(5, () => post<Body>(path, body)));
  for (const answer of answers) {
    expect(answer.status).toBe(answers[0]!.status);
    expect(answer.body).toEqual(answers[0]!.body);
  }
  expect(answers[0]!.status).toBeLessThan(300);
  return answers[0]!;
};

const idReused = { status: 409, body: { code: 'request.id-reused', path: '/id' } };

describe('two tablets take in the same vehicle at the same moment', () => {
  it('one of them, the other is told where it is', async () => {
    for (let round = 0; round < 25; round += 1) {
      const vin = makeVin(chance);
      const [one, other] = [car(vin), car(vin)];
      const answers = await Promise.all([
        post<ProblemAnswer>('/api/collection/intakes', { siteId: site.a, ...one }),
        post<ProblemAnswer>('/api/collection/intakes', { siteId: round % 2 === 0 ? site.a : site.b, ...other }),
      ]);
      expect(statuses(answers)).toEqual([201, 409]);
      const [winner, winnersSite] =
        answers[0].status === 201 ? [one, site.a] : [other, round % 2 === 0 ? site.a : site.b];
      const refused = answers.find(({ status }) => status === 409)!.body;
      expect(refused).toMatchObject({
        code: 'identifier.active-elsewhere',
        path: '/identifiers/0/value',
        details: { itemId: winner.id, place: { kind: 'site', id: winnersSite } },
      });
      expect(refused.detailZh).toContain('另一物品');
    }
  });

  it('also within batches in different order: nobody waits for ever, each vehicle is taken in once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const vins = times(40, () => makeVin(chance));
      const batches = times(4, (tablet) => {
        const rows = vins.map((vin) => car(vin));
        return { siteId: tablet % 2 === 0 ? site.a : site.b, rows: tablet < 2 ? rows : rows.reverse() };
      });
      const answers = await Promise.all(
        batches.map((batch) => post<BatchAnswer>('/api/collection/intakes/batch', batch)),
      );
      expect(statuses(answers)).toEqual([200, 200, 200, 200]);
      expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(vins.length);
      const codes = answers.flatMap(({ body }) => body.answers.flatMap(({ problem }) => problem?.code ?? []));
      expect(new Set(codes)).toEqual(new Set(['identifier.active-elsewhere']));
    }
    const twice = await inspector.query(
      `select value from collection.identifier_claim where released_at is null group by kind, value having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('a row that loses spoils no other row of its batch', async () => {
    const [taken, free] = [makeSerial(chance), makeImei(chance)];
    const phone = (imei: string, serial: string) =>
      fridge({
        classCode: 'device.phone',
        grams: 180,
        identifiers: [
          { kind: 'imei', value: imei },
          { kind: 'serial', value: serial },
        ],
      });
    await desk.intake(site.a, phone(makeImei(chance), taken));
    // The first names a free number beside one that another item carries; the second has a right to the free one.
    const rows = [phone(free, taken), phone(free, makeSerial(chance)), phone(free, makeSerial(chance))];
    const { body } = await post<BatchAnswer>('/api/collection/intakes/batch', { siteId: site.a, rows });
    expect(body.answers).toMatchObject([
      { status: 'refused', problem: { code: 'identifier.active-elsewhere', path: '/identifiers/1/value' } },
      { status: 'accepted', id: rows[1]!.id },
      { status: 'refused', problem: { code: 'identifier.active-elsewhere', details: { itemId: rows[1]!.id } } },
    ]);
  });
});

describe('the same request, five times at once', () => {
  it('a hand-in', async () => {
    const row = { siteId: site.a, ...fridge() };
    const { body } = await fiveTimes<{ itemId: string }>('/api/collection/intakes', row);
    expect(body.itemId).toBe(row.id);
    expect(await factsAbout('item.collected', row.id)).toBe(1);
    expect(await post('/api/collection/intakes', { ...row, grams: 50_001 })).toMatchObject(idReused);
    expect(await post('/api/collection/intakes', { ...row, siteId: site.b })).toMatchObject(idReused);
  });

  it('a hand-in under one id at two sites at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const row = round % 2 === 0 ? fridge() : fridge({ identifiers: [] });
      const answers = await Promise.all(
        [site.a, site.b].map((siteId) => post<ProblemAnswer>('/api/collection/intakes', { siteId, ...row })),
      );
      expect(statuses(answers)).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)).toMatchObject(idReused);
      expect(await factsAbout('item.collected', row.id)).toBe(1);
    }
  });

  it('a batch', async () => {
    const rows = [...times(30, () => fridge()), { ...fridge(), grams: -1 }];
    const { body } = await fiveTimes<BatchAnswer>('/api/collection/intakes/batch', { siteId: site.a, rows });
    expect(body).toMatchObject({ accepted: 30, refused: 1 });
    const collected = (await inspector.events('item.collected')).map(({ record }) => record.subject);
    expect(collected.filter((subject) => rows.some(({ id }) => id === subject))).toHaveLength(30);
    const changed = [{ ...rows[0]!, grams: 49_000 }, ...rows.slice(1, 3)];
    const again = await post<BatchAnswer>('/api/collection/intakes/batch', { siteId: site.a, rows: changed });
    expect(again.body.answers.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'request.id-reused',
      'accepted',
      'accepted',
    ]);
  });

  it('a shipment under one id from two sites at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = testId();
      const answers = await Promise.all(
        [site.a, site.b].map((fromSiteId) =>
          post<ProblemAnswer>('/api/collection/shipments', { id, fromSiteId, toSiteId: site.station }),
        ),
      );
      expect(statuses(answers)).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)).toMatchObject(idReused);
      const fromSiteId = answers[0]!.status === 201 ? site.a : site.b;
      expect(await desk.get(`/api/collection/shipments/${id}`)).toMatchObject({ fromSiteId, state: 'draft' });
    }
  });

  it('opening, filling, sealing and dispatching a shipment', async () => {
    const itemIds = await desk.intakes(
      site.a,
      times(3, () => fridge()),
    );
    const opening = { id: testId(), fromSiteId: site.a, toSiteId: site.station };
    await fiveTimes('/api/collection/shipments', opening);
    expect(await post('/api/collection/shipments', { ...opening, toSiteId: site.centre })).toMatchObject(idReused);
    const path = `/api/collection/shipments/${opening.id}`;
    const adding = { id: testId(), addItems: itemIds };
    expect((await fiveTimes<ShipmentAnswer>(`${path}/lines`, adding)).body.items).toBe(3);
    expect(await post(`${path}/lines`, { ...adding, addItems: itemIds.slice(1) })).toMatchObject(idReused);
    await fiveTimes(`${path}/seal`, { id: testId() });
    const dispatch = { id: testId() };
    expect((await fiveTimes<ShipmentAnswer>(`${path}/dispatch`, dispatch)).body.state).toBe('in-transit');
    expect(await factsAbout('shipment.dispatched', opening.id)).toBe(1);
    // The id of one act under another path is another request.
    expect(await post(`${path}/seal`, dispatch)).toMatchObject(idReused);
  });

  it('a receipt, a proposal, an agreement', async () => {
    const itemIds = await desk.intakes(
      site.a,
      times(2, () => fridge()),
    );
    const shipmentId = await desk.send(['collection', 'transfer'], [site.a, site.station], itemIds);
    const path = `/api/transfer/shipments/${shipmentId}`;
    const finding = { id: testId(), findings: [{ itemId: itemIds[0]!, finding: 'missing' }] };
    await fiveTimes(`${path}/findings`, finding);
    const receipt = { id: testId(), rest: 'accepted' };
    const { body } = await fiveTimes<ReceiptAnswer>(`${path}/receipt`, receipt);
    expect(body.discrepancies).toHaveLength(1);
    expect(await factsAbout('shipment.received', shipmentId)).toBe(1);
    expect(await post(`${path}/receipt`, { ...receipt, rest: 'missing' })).toMatchObject(idReused);

    const difference = `/discrepancies/${body.discrepancies[0]!.discrepancyId}`;
    await until(async () => (await call(platform.url, `/api/collection${difference}`)).status === 200);
    const proposal = { id: testId(), siteId: site.a, resolution: 'returned', reason: '还在库里' };
    await fiveTimes(`/api/collection${difference}/proposals`, proposal);
    expect(await post(`/api/collection${difference}/proposals`, { ...proposal, reason: '另一个' })).toMatchObject(
      idReused,
    );
    await until(
      async () =>
        (await desk.get<{ proposal: { proposalId: string } | null }>(`/api/transfer${difference}`)).proposal
          ?.proposalId === proposal.id,
    );
    const agreement = { id: testId(), siteId: site.station, proposalId: proposal.id };
    const settled = await fiveTimes<DiscrepancyAnswer>(`/api/transfer${difference}/agreements`, agreement);
    expect(settled.body).toMatchObject({ state: 'settled', resolution: 'returned' });
    const settlements = (await inspector.events('discrepancy.settled')).filter(({ record }) =>
      JSON.stringify(record.data).includes(body.discrepancies[0]!.discrepancyId),
    );
    expect(settlements).toHaveLength(1);
    await until(
      async () => (await desk.get<HoldingAnswer>(`/api/collection/items/${itemIds[0]!}`)).state === 'in-stock',
    );
  });

  it('a correction and a closure', async () => {
    const row = fridge();
    const { eventId } = await desk.post<{ eventId: string }>('/api/collection/intakes', { siteId: site.a, ...row });
    const correction = { id: testId(), siteId: site.a, grams: 48_000, corrects: eventId, reason: '秤未归零' };
    const corrected = await fiveTimes<HoldingAnswer>(`/api/collection/items/${row.id}/corrections`, correction);
    expect(corrected.body.item).toMatchObject({ grams: 48_000, custodySeq: 2 });
    expect(await factsAbout('item.corrected', row.id)).toBe(1);
    const again = { ...correction, grams: 47_000 };
    expect(await post(`/api/collection/items/${row.id}/corrections`, again)).toMatchObject(idReused);

    const closure = { id: testId(), siteId: site.a, itemIds: [row.id], outcome: 'voided', reason: '重复登记' };
    await fiveTimes('/api/collection/closures', closure);
    const closed = (await inspector.events('item.closed')).filter(({ record }) =>
      JSON.stringify(record.data).includes(row.id),
    );
    expect(closed).toHaveLength(1);
    expect(await post('/api/collection/closures', { ...closure, outcome: 'reused' })).toMatchObject(idReused);
  });
});

describe('two operators', () => {
  it('close the same receipt at once: one receipt, the other is told', async () => {
    for (let round = 0; round < 8; round += 1) {
      const itemIds = await desk.intakes(
        site.a,
        times(2, () => fridge()),
      );
      const shipmentId = await desk.send(['collection', 'transfer'], [site.a, site.station], itemIds);
      const answers = await Promise.all(
        (['accepted', 'missing'] as const).map((rest) =>
          post<ProblemAnswer>(`/api/transfer/shipments/${shipmentId}/receipt`, { id: testId(), rest }),
        ),
      );
      expect(statuses(answers)).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe('receipt.closed-already');
      expect(await factsAbout('shipment.received', shipmentId)).toBe(1);
    }
  });

  it('put the same item on two shipments: it is on one', async () => {
    for (let round = 0; round < 10; round += 1) {
      const itemId = await desk.intake(site.a, fridge());
      const drafts = await Promise.all(
        times(2, async () => {
          const id = testId();
          await desk.post('/api/collection/shipments', { id, fromSiteId: site.a, toSiteId: site.station });
          return id;
        }),
      );
      const answers = await Promise.all(
        drafts.map((id) =>
          post<ProblemAnswer>(`/api/collection/shipments/${id}/lines`, { id: testId(), addItems: [itemId] }),
        ),
      );
      expect(statuses(answers)).toEqual([200, 409]);
      const winner = drafts[answers.findIndex(({ status }) => status === 200)]!;
      expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
        code: 'item.on-shipment',
        details: { shipmentId: winner },
      });
      expect(await desk.get<HoldingAnswer>(`/api/collection/items/${itemId}`)).toMatchObject({ shipmentId: winner });
    }
  });

  it('open a seal and remove a line while another dispatches: the list that leaves is the list that was sealed', async () => {
    for (let round = 0; round < 8; round += 1) {
      const itemIds = await desk.intakes(
        site.a,
        times(3, () => fridge()),
      );
      const shipmentId = await desk.draft('collection', site.a, site.station, itemIds);
      const path = `/api/collection/shipments/${shipmentId}`;
      await desk.post(`${path}/seal`, { id: testId() });
      const [dispatched, unsealed, removed] = await Promise.all([
        post<ProblemAnswer>(`${path}/dispatch`, { id: testId() }),
        post<ProblemAnswer>(`${path}/unseal`, { id: testId(), reason: '漏装' }),
        post<ProblemAnswer>(`${path}/lines`, { id: testId(), removeItems: [itemIds[0]!] }),
      ]);
      expect([200, 409]).toContain(removed.status);
      expect(statuses([dispatched, unsealed])).toEqual([200, 409]);
      const shipment = await desk.get<ShipmentAnswer>(`${path}?direction=out`);
      const holdings = await Promise.all(
        itemIds.map((itemId) => desk.get<HoldingAnswer>(`/api/collection/items/${itemId}`)),
      );
      const onList = shipment.lines.map(({ item }) => item.itemId);
      expect(onList).toHaveLength(removed.status === 200 ? 2 : 3);
      expect(shipment.state).toBe(dispatched.status === 200 ? 'in-transit' : 'draft');
      for (const { item, state } of holdings) {
        const listed = dispatched.status === 200 ? 'in-transit' : 'reserved';
        expect(state).toBe(onList.includes(item.itemId) ? listed : 'in-stock');
      }
    }
  });

  it('pack the same items into two containers: one container has them', async () => {
    const itemIds = await desk.intakes(
      site.a,
      times(4, () => fridge()),
    );
    const shipmentId = await desk.send(['collection', 'transfer'], [site.a, site.station], itemIds);
    await desk.receive('transfer', shipmentId);
    const answers = await Promise.all(
      [itemIds, itemIds.slice(2), itemIds.toReversed()].map((members, index) =>
        post<ProblemAnswer>('/api/transfer/containers', {
          ...{ id: testId(), siteId: site.station, kind: 'pallet', code: `P-${index}`, itemIds: members },
        }),
      ),
    );
    expect(statuses(answers)).toEqual([201, 409, 409]);
  });

  it('leave every chain whole, whatever they did at once', async () => {
    expect(await inspector.brokenChains()).toEqual([]);
  });
});
