import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identifier } from '@huihuan/contracts-events';
import { call, caughtUp, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer, type Tier } from './spec/desk.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';
import { staffAt } from './spec/staff-at.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
});
afterAll(() => platform.stop());

interface Known {
  readonly item: { readonly identifiers: readonly Identifier[] };
  readonly corrects: string | null;
}
interface Correction {
  readonly correctionId: string;
  readonly state: string;
  readonly holderSiteId: string;
}

const known = (tier: Tier, itemId: string) => desk.get<Known>(`/api/${tier}/items/${itemId}`);
const at = (tier: Tier, path = ''): string => `/api/${tier}/proposed-corrections${path}`;
const codeOf = async (path: string, body: object): Promise<string> =>
  (await call<ProblemAnswer>(platform.url, path, body)).body.code;

/** A car whose number was typed wrong at the point, on its way to the station and received there. */
const received = async () => {
  const { point } = sitesOfWay(network);
  const station = network.sites('transfer-station', 'vehicle')[0]!.siteId;
  const itemId = await desk.intake(point, car(makeVin(chance), { grams: 1_250_000 }));
  const shipment = await desk.send(['collection', 'transfer'], [point, station], [itemId]);
  await caughtUp(platform.url);
  return { itemId, point, station, shipment };
};

describe('a number that was typed wrong at the door', () => {
  it('is proposed by the point once the station has the goods, and holds everywhere once the station agrees', async () => {
    const { itemId, point, station, shipment } = await received();
    const { item, corrects } = await known('collection', itemId);
    const right = [{ kind: 'vin', value: makeVin(chance) }, ...item.identifiers.filter(({ kind }) => kind !== 'vin')];
    const id = testId();
    const wish = { id, itemId, siteId: point, corrects, identifiers: right, reason: '车架号看错一位' };
    expect(await codeOf(at('collection'), { ...wish, id: testId() })).toBe('correction.on-the-way');
    await desk.receive('transfer', shipment);
    await caughtUp(platform.url);

    const proposed = await desk.post<Correction>(at('collection'), wish);
    expect(proposed).toMatchObject({
      correctionId: id,
      state: 'open',
      holderSiteId: station,
      after: { identifiers: right },
    });
    expect(await desk.post<Correction>(at('collection'), wish)).toEqual(proposed);
    expect(await codeOf(at('collection', `/${id}/agreements`), { id: testId(), siteId: point })).toBe(
      'correction.own-proposal',
    );
    const asked = at('transfer', `?siteId=${station}`);
    await until(async () => {
      const { corrections } = await desk.get<{ corrections: readonly Correction[] }>(asked);
      return corrections.some(({ correctionId }) => correctionId === id);
    });
    const yes = { id: testId(), siteId: station };
    // who proposed it for the point does not answer for the station
    expect(await codeOf(at('transfer', `/${id}/agreements`), yes)).toBe('correction.same-person');
    const another = await staffAt(platform.url, station);
    const agree = () => call<Correction>(platform.url, at('transfer', `/${id}/agreements`), yes, another);
    const agreed = await agree();
    expect(agreed.body).toMatchObject({ state: 'amended' });
    expect((await agree()).body).toEqual(agreed.body);
    expect((await known('transfer', itemId)).item.identifiers).toEqual(right);
    await caughtUp(platform.url);
    expect(await desk.get(at('collection', `/${id}`))).toMatchObject({ state: 'amended' });

    await onward(itemId, station, right);
    // what was wrong is free again: a car that has it really may come in
    const freed = { ...car(makeVin(chance), { grams: 1_250_000 }), identifiers: item.identifiers };
    expect(await desk.intake(point, freed)).toBeTruthy();
  });

  it('is proposed by the centre, over the station, and declined by the point', async () => {
    const { itemId, point, station, shipment } = await received();
    await desk.receive('transfer', shipment);
    await caughtUp(platform.url);
    const { vehicles: centre } = sitesOfWay(network);
    const further = await desk.send(['transfer', 'sorting'], [station, centre], [itemId]);
    await caughtUp(platform.url);
    await desk.receive('sorting', further);
    const { item, corrects } = await known('sorting', itemId);
    const identifiers = item.identifiers.map((each) =>
      each.kind === 'vin' ? { ...each, value: makeVin(chance) } : each,
    );
    const id = testId();
    const said = { id, itemId, siteId: centre, corrects, identifiers, withSiteId: point, reason: '车架号与行驶证不符' };
    expect(await desk.post<Correction>(at('sorting'), said)).toMatchObject({ state: 'open', holderSiteId: centre });
    await caughtUp(platform.url);
    const no = { id: testId(), siteId: point, reason: '登记证书复印件与原记录一致' };
    expect(await desk.post(at('collection', `/${id}/refusals`), no)).toMatchObject({ state: 'declined' });
    await caughtUp(platform.url);
    expect(await desk.get(at('sorting', `/${id}`))).toMatchObject({
      ...{ state: 'declined', ending: no.reason },
    });
    expect((await known('sorting', itemId)).item.identifiers).toEqual(item.identifiers);
    // the point knows where the goods went on to: its own proposal goes there
    const own = await known('collection', itemId);
    const more = { id: testId(), itemId, siteId: point, corrects: own.corrects, identifiers, reason: '原件为准' };
    expect(await desk.post<Correction>(at('collection'), more)).toMatchObject({ holderSiteId: centre });
  });
});

/** The list of the next shipment says what is right, and so do the books of the centre. */
const onward = async (itemId: string, station: string, right: object): Promise<void> => {
  const { vehicles: centre } = sitesOfWay(network);
  const further = await desk.send(['transfer', 'sorting'], [station, centre], [itemId]);
  await caughtUp(platform.url);
  await desk.receive('sorting', further);
  expect((await known('sorting', itemId)).item.identifiers).toEqual(right);
  await caughtUp(platform.url);
  const story = await call<object>(platform.url, `/api/regulator/trace?q=${itemId}`);
  expect(JSON.stringify(story.body)).toContain((right as readonly { value: string }[])[0]!.value);
};
