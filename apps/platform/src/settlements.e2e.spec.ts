import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, caughtUp, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import {
  openDesk,
  type DiscrepancyAnswer,
  type HoldingAnswer,
  type ReceiptAnswer,
  type Tier,
} from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
let point = '';
let station = '';
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  const network = await readDemoNetwork(platform.url);
  point = network.sites('collection-point', 'appliance')[0]!.siteId;
  station = network.sites('transfer-station', 'appliance')[0]!.siteId;
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

type Side = 'sender' | 'receiver';
type Kind = 'missing' | 'rejected' | 'weight' | 'unexpected';
const sides: readonly Side[] = ['sender', 'receiver'];
const tierOf: Readonly<Record<Side, Tier>> = { sender: 'collection', receiver: 'transfer' };
const siteOf = (side: Side): string => (side === 'sender' ? point : station);
const otherOf = (side: Side): Side => (side === 'sender' ? 'receiver' : 'sender');

const findingOf: Readonly<Record<Kind, object>> = {
  missing: { finding: 'missing' },
  rejected: { finding: 'rejected', reason: '外壳破损' },
  weight: { finding: 'accepted', measuredGrams: 40_000 },
  unexpected: { finding: 'accepted' },
};

/** A receipt at which one item differs; or, for the unexpected, at which goods arrived that stayed behind by the books. */
const differ = async (kind: Kind) => {
  const [sent, unlisted] = (await desk.intakes(point, [fridge(), fridge()])) as [string, string];
  const shipmentId = await desk.send(['collection', 'transfer'], [point, station], [sent]);
  const unexpected = [{ unexpectedId: testId(), note: '多出一台冰箱', grams: 50_000 }];
  await desk.post(`/api/transfer/shipments/${shipmentId}/findings`, {
    id: testId(),
    findings: [{ itemId: sent, ...findingOf[kind] }],
    ...(kind === 'unexpected' ? { unexpected } : {}),
  });
  const { discrepancies } = await desk.receive('transfer', shipmentId);
  expect(discrepancies.map((one) => one.kind)).toEqual([kind]);
  const { discrepancyId } = discrepancies[0]!;
  await until(async () => (await read('sender', discrepancyId)) !== null);
  return { shipmentId, discrepancyId, itemId: kind === 'unexpected' ? unlisted : sent };
};

type Known = DiscrepancyAnswer & { readonly proposal: { readonly proposalId: string } | null };

const read = async (side: Side, discrepancyId: string): Promise<Known | null> => {
  const path = `/api/${tierOf[side]}/discrepancies/${discrepancyId}`;
  const { status, body } = await call<Known>(platform.url, path);
  return status === 200 ? body : null;
};

const say = (side: Side, discrepancyId: string, act: 'proposals' | 'agreements', body: object) =>
  call<Known & { code: string }>(platform.url, `/api/${tierOf[side]}/discrepancies/${discrepancyId}/${act}`, {
    ...{ id: testId(), siteId: siteOf(side) },
    ...body,
  });

const held = async (side: Side, itemId: string): Promise<HoldingAnswer | null> => {
  const { status, body } = await call<HoldingAnswer>(platform.url, `/api/${tierOf[side]}/items/${itemId}`);
  return status === 200 ? body : null;
};

const stateAt = async (side: Side, itemId: string): Promise<string | null> => (await held(side, itemId))?.state ?? null;

/** What must be true whatever was settled: both books and the regulator say the same, and rule 4 holds. */
const expectAgreement = async (): Promise<void> => {
  await caughtUp(platform.url);
  for (const side of sides) {
    const own = await desk.get<{ items: number; grams: number }>(`/api/${tierOf[side]}/sites/${siteOf(side)}/stock`);
    const told = await desk.get<{ stock: typeof own }>(`/api/regulator/sites/${siteOf(side)}`);
    expect(told.stock).toMatchObject({ items: own.items, grams: own.grams });
    const { rows } = await desk.get<{ rows: { kind: string; items: number; grams: number }[] }>(
      `/api/regulator/flows?siteId=${siteOf(side)}&by=day`,
    );
    const sign = (kind: string): number => (['dispatched', 'consumed', 'closed'].includes(kind) ? -1 : 1);
    expect(rows.reduce((sum, { kind, items }) => sum + sign(kind) * items, 0)).toBe(own.items);
    expect(rows.reduce((sum, { kind, grams }) => sum + sign(kind) * grams, 0)).toBe(own.grams);
  }
  for (const tier of ['collection', 'transfer', 'regulator']) {
    expect(await desk.get(`/api/${tier}/dead-letters`)).toMatchObject({ deadLetters: [] });
  }
};

type Settled = [kind: Kind, resolution: string, atSender: string, atReceiver: string | null];

describe.each<Settled>([
  ['missing', 'accepted', 'handed-over', 'in-stock'],
  ['missing', 'returned', 'in-stock', null],
  ['missing', 'lost', 'closed', null],
  ['rejected', 'accepted', 'handed-over', 'in-stock'],
  ['rejected', 'returned', 'in-stock', null],
  ['weight', 'receiver-weight', 'handed-over', 'in-stock'],
  ['weight', 'sender-weight', 'handed-over', 'in-stock'],
  ['unexpected', 'accepted', 'handed-over', 'in-stock'],
  ['unexpected', 'returned', 'in-stock', null],
])('what is %s is settled as %s', (kind, resolution, atSender, atReceiver) => {
  it.each(sides)('when the %s proposes it and the other side agrees', async (side) => {
    const { discrepancyId, itemId } = await differ(kind);
    // Which of its items the unexpected goods are is for the sender to say.
    const named = kind === 'unexpected' && resolution === 'accepted' ? { itemId } : {};
    const proposalId = testId();
    const reason = '双方核对';
    const proposal = { id: proposalId, resolution, reason, ...(side === 'sender' ? named : {}) };
    expect(await say(side, discrepancyId, 'proposals', proposal)).toMatchObject({ status: 200 });
    expect(await say(side, discrepancyId, 'agreements', { proposalId })).toMatchObject({ status: 403 });
    const other = otherOf(side);
    await until(async () => (await read(other, discrepancyId))?.proposal?.proposalId === proposalId);
    const agreement = { proposalId, ...(side === 'receiver' ? named : {}) };
    expect(await say(other, discrepancyId, 'agreements', agreement)).toMatchObject({ status: 200 });
    for (const one of sides) await until(async () => (await read(one, discrepancyId))?.state === 'settled');

    await caughtUp(platform.url);
    expect(await read('sender', discrepancyId)).toMatchObject({ resolution });
    expect([await stateAt('sender', itemId), await stateAt('receiver', itemId)]).toEqual([atSender, atReceiver]);
    for (const one of sides) expect((await held(one, itemId))?.blockedBy ?? []).toEqual([]);
    const grams = resolution === 'receiver-weight' ? 40_000 : 50_000;
    const { item } = await desk.get<{ item: { grams: number; state: string } }>(`/api/regulator/trace?q=${itemId}`);
    expect(item).toMatchObject({ grams, state: resolution === 'lost' ? 'closed' : 'in-stock' });
    await expectAgreement();
  });
});

describe('while a difference is open', () => {
  it('what is missing stays in the custody of the shipment, and what weighs otherwise stands still', async () => {
    const missing = await differ('missing');
    expect(await held('sender', missing.itemId)).toMatchObject({
      ...{ state: 'in-transit', shipmentId: missing.shipmentId },
      blockedBy: [`discrepancy:${missing.discrepancyId}`],
    });
    const weight = await differ('weight');
    const packing = { id: testId(), siteId: station, kind: 'pallet', code: 'P-9', itemIds: [weight.itemId] };
    expect(await call(platform.url, '/api/transfer/containers', packing)).toMatchObject({
      ...{ status: 409, body: { code: 'item.blocked' } },
    });
    await expectAgreement();
  });

  it('takes the last proposal, and no agreement to one that was replaced', async () => {
    const { discrepancyId } = await differ('missing');
    const [first, second] = [testId(), testId()];
    const reason = '核对中';
    await say('sender', discrepancyId, 'proposals', { id: first, resolution: 'returned', reason });
    await until(async () => (await read('receiver', discrepancyId))?.proposal?.proposalId === first);
    await say('sender', discrepancyId, 'proposals', { id: second, resolution: 'lost', reason });
    await until(async () => (await read('receiver', discrepancyId))?.proposal?.proposalId === second);
    expect(await say('receiver', discrepancyId, 'agreements', { proposalId: first })).toMatchObject({
      ...{ status: 409, body: { code: 'discrepancy.proposal-replaced', path: '/proposalId' } },
    });
  });

  it('settles it once and the same for both, when both speak at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { discrepancyId, itemId } = await differ('missing');
      const [byReceiver, bySender, later] = [testId(), testId(), testId()];
      const reason = '同时发言';
      const propose = (side: Side, id: string, resolution: string) =>
        say(side, discrepancyId, 'proposals', { id, resolution, reason });
      await propose('receiver', byReceiver, 'returned');
      await until(async () => (await read('sender', discrepancyId))?.proposal?.proposalId === byReceiver);
      // The sender agrees while the receiver changes its mind, and then both propose at once.
      await Promise.all([
        say('sender', discrepancyId, 'agreements', { proposalId: byReceiver }),
        propose('receiver', later, 'accepted'),
      ]);
      await caughtUp(platform.url);
      if ((await read('receiver', discrepancyId))?.state !== 'settled') {
        await Promise.all([propose('sender', bySender, 'lost'), propose('receiver', testId(), 'returned')]);
        await caughtUp(platform.url);
        const last = testId();
        expect(await propose('sender', last, 'returned')).toMatchObject({ status: 200 });
        await caughtUp(platform.url);
        expect(await say('receiver', discrepancyId, 'agreements', { proposalId: last })).toMatchObject({ status: 200 });
      }
      await caughtUp(platform.url);
      const [sender, receiver] = [await read('sender', discrepancyId), await read('receiver', discrepancyId)];
      expect(sender).toMatchObject({ state: 'settled', resolution: receiver?.resolution });
      expect(await stateAt('sender', itemId)).toBe('in-stock');
      const settlements = (await inspector.events('discrepancy.settled')).filter(({ record }) =>
        JSON.stringify(record.data).includes(discrepancyId),
      );
      expect(settlements).toHaveLength(1);
    }
    await expectAgreement();
    expect(await inspector.brokenChains()).toEqual([]);
  });
});

it('a receipt answers with the list and what differed', async () => {
  const { shipmentId } = await differ('rejected');
  const receipt = await desk.get<ReceiptAnswer['shipment'] & { lines: { finding: string; reason: string }[] }>(
    `/api/transfer/shipments/${shipmentId}?direction=in`,
  );
  expect(receipt).toMatchObject({ state: 'received', lines: [{ finding: 'rejected', reason: '外壳破损' }] });
});
