import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@huihuan/kernel-domain';
import { caughtUp, testId } from '@huihuan/testing-platform';
import type { HandIn } from './spec/goods.support.spec.ts';
import { openInspector } from './spec/log.support.spec.ts';
import { handIn, openStories } from './spec/open-stories.support.spec.ts';

const stories = openStories();
const { desk, refused } = stories;

const ruleId = 'traction-battery.storage-collection';
const tonne = 1_000_000;
let made = 0;
/** A pack of one tonne. */
const pack = (): HandIn => {
  made += 1;
  const value = `001PB240000003B3C${String(made).padStart(7, '0')}`;
  const details = { chemistry: 'lithium-iron-phosphate', damaged: false, leaking: false, swollen: false, volts: 48 };
  return { ...handIn('traction-battery.pack', tonne, { identifiers: [{ kind: 'battery', value }] }), details };
};

interface Taken {
  readonly itemId: string;
  readonly warnings: readonly { readonly code: string }[];
}
const codesOf = ({ warnings }: Pick<Taken, 'warnings'>): readonly string[] => warnings.map(({ code }) => code);
const takeIn = (siteId: string, more: object = {}): Promise<Taken> =>
  desk.post<Taken>('/api/collection/intakes', { siteId, ...pack(), ...more });
const receiptOf = (shipmentId: string): string => `/api/transfer/shipments/${shipmentId}/receipt`;

interface Load {
  readonly group: string;
  readonly grams: number;
  readonly limitGrams: number;
  readonly state: string;
  readonly rule: { readonly standing: string };
}
const loadAt = async (tier: 'collection' | 'transfer', siteId: string): Promise<Load | undefined> => {
  const { loads } = await desk.get<{ loads: readonly Load[] }>(`/api/${tier}/sites/${siteId}/storage-limits`);
  return loads.find(({ group }) => group === 'traction-battery');
};

describe('6 t of traction batteries in a store of 5 t', () => {
  const waiting: string[] = [];

  it('are told of from 80 % on, and of too much, at both sides: the rule was not read in full, so it stops nothing', async () => {
    const { point, station } = stories.way('traction-battery');
    const told: (readonly string[])[] = [];
    for (let count = 1; count <= 6; count += 1) {
      const taken = await takeIn(point);
      waiting.push(taken.itemId);
      told.push(codesOf(taken));
    }
    const [near, over] = [['storage.nearly-full'], ['storage.over-limit']];
    expect(told).toEqual([[], [], [], near, near, over]);
    expect(await loadAt('collection', point)).toMatchObject({
      ...{ grams: 6 * tonne, limitGrams: 5 * tonne, state: 'over', rule: { standing: 'local' } },
    });
    const arrive = async (itemIds: readonly string[]): Promise<readonly string[]> => {
      const shipmentId = await desk.send(['collection', 'transfer'], [point, station], itemIds);
      return codesOf(await desk.post(receiptOf(shipmentId), { id: testId(), rest: 'accepted' }));
    };
    expect(await arrive(waiting.slice(0, 3))).toEqual([]);
    expect(await arrive(waiting.slice(3, 4))).toEqual(near);
    expect(await arrive(waiting.slice(4))).toEqual(over);
    expect(await loadAt('transfer', station)).toMatchObject({ grams: 6 * tonne, state: 'over' });
    expect(await loadAt('collection', point)).toMatchObject({ grams: 0, state: 'free' });
  });

  it('need a supervisor of the store at both sides where the area says so', async () => {
    const { point, station } = stories.way('traction-battery');
    await letAreaAskSupervisor();
    for (let count = 1; count <= 5; count += 1) waiting.push((await takeIn(point)).itemId);
    const { itemId: onItsWay } = { itemId: waiting.at(-1) ?? '' };
    const shipmentId = await desk.send(['collection', 'transfer'], [point, station], [onItsWay]);
    const overLimit = {
      ...{ status: 409, code: 'storage.over-limit' },
      details: { ruleId, limitGrams: 5 * tonne, overridable: true },
    };
    const receipt = { id: testId(), rest: 'accepted' };
    expect(await refused(receiptOf(shipmentId), receipt)).toMatchObject(overLimit);
    const chiefOf = (siteId: string) => ({
      override: { supervisorId: stories.network().person('supervisor', siteId), reason: '明日转运' },
    });
    const elsewhere = { ...receipt, ...chiefOf(point) };
    expect(await refused(receiptOf(shipmentId), elsewhere)).toMatchObject({ code: 'override.not-a-supervisor' });
    expect(await desk.post(receiptOf(shipmentId), { ...receipt, ...chiefOf(station) })).toMatchObject({
      ...{ shipment: { state: 'received' }, warnings: [{ code: 'storage.over-limit' }] },
    });

    await takeIn(point);
    const intake = { siteId: point, ...pack() };
    expect(await refused('/api/collection/intakes', intake)).toMatchObject(overLimit);
    expect(codesOf(await takeIn(point, chiefOf(point)))).toEqual(['storage.over-limit']);
  });
});

/** An office sets versions from tomorrow on; so that its day has come, the copies of the tiers are dated back. */
const letAreaAskSupervisor = async (): Promise<void> => {
  const { url, database } = stories.platform();
  const validFrom = chinaDay(new Date(Date.now() + 2 * 86_400_000).toISOString());
  const version = { validFrom, validTo: null, effect: 'supervisor', parameters: { grams: 5 * tonne } };
  const scope = { kind: 'area', areaCode: '410122' };
  const text = { document: '本地管理办法', clause: null };
  await desk.post(`/api/registry/rules/${ruleId}/versions`, { id: testId(), scope, ...version, ...text });
  await caughtUp(url);
  const inspector = openInspector(database.url);
  for (const tier of ['collection', 'transfer'])
    expect(
      await inspector.query(
        `update ${tier}.rule_version set facts = jsonb_set(facts, '{validFrom}', '"2026-01-01"') returning 1 as set`,
      ),
    ).toHaveLength(1);
  await inspector.close();
};
