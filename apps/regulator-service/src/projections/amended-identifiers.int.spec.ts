import { afterAll, beforeAll, expect, describe, it } from '@jest/globals';
import { siteSource } from '@huihuan/contracts-events';
import { readConflicts } from '../conflicts/conflict-query.ts';
import { createNameBook } from '../facts/name-book.ts';
import { factReader } from '../facts/read-facts.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readTrace } from '../trace/read-trace.ts';

const vin = (value: string) => [{ kind: 'vin' as const, value }];
const [mistyped, real, other] = ['LSVAA4185PA000111', 'LSVAA4185PA000222', 'LSVAA4185PA000333'];

const story = new Story();
const { point, otherPoint, station } = story.sites;
story.registry();
const car = { family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 } as const;
const handed = story.collect(point, story.item({ ...car, identifiers: vin(mistyped) }));
const handIn = story.log.events.at(-1)?.id ?? '';
const owner = story.collect(otherPoint, story.item({ ...car, identifiers: vin(mistyped) }));
const [received] = story.receive([point, station], story.dispatch(point, station, [handed]));
if (received === undefined) throw new Error('nothing was received');
const beforeAmendment = story.log.deliveries.length;
story.amend(station, received, { identifiers: vin(real), corrects: handIn, agreedBy: point });
const beforeSecond = story.log.deliveries.length;
story.amend(otherPoint, owner, { identifiers: vin(real) });
const third = story.collect(otherPoint, story.item({ ...car, identifiers: vin(other) }));

const regulators: TestRegulator[] = [];
const told = async (...batches: (typeof story.log.deliveries)[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  for (const batch of batches) await regulator.project(batch);
  return regulator;
};
const open = async ({ database }: TestRegulator) =>
  (await readConflicts(database, { sight: null, state: 'open', limit: 10 })).map(({ identifier, itemIds }) => [
    identifier.value,
    [...itemIds].sort(),
  ]);
const found = async ({ database }: TestRegulator, asked: string) => {
  const trace = await readTrace(database, factReader(database, createNameBook(database)), asked, null);
  if (!trace.ok) return [];
  return 'matches' in trace.value ? trace.value.matches.map(({ itemId }) => itemId).sort() : [trace.value.item.itemId];
};
const both = [handed.itemId, owner.itemId].sort();

let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await told(story.log.deliveries.slice(0, beforeAmendment));
});
afterAll(async () => {
  for (const each of regulators) await each.test.drop();
});

describe('a VIN that was written down wrong', () => {
  it('is a conflict with its owner until it is amended', async () => {
    expect(await open(regulator)).toEqual([[mistyped, both]]);
    await regulator.project(story.log.deliveries.slice(beforeAmendment, beforeSecond));
    expect(await open(regulator)).toEqual([]);
  });

  it('still finds the item, as the right one does', async () => {
    expect(await found(regulator, mistyped)).toEqual(both);
    expect(await found(regulator, real)).toEqual([handed.itemId]);
    expect(await found(regulator, handed.itemId)).toEqual([handed.itemId]);
  });

  it('opens a conflict where what is said instead is on another item', async () => {
    await regulator.project(story.log.deliveries.slice(beforeSecond));
    expect(await open(regulator)).toEqual([[real, both]]);
    expect(await found(regulator, other)).toEqual([third.itemId]);
  });

  it.each([1, 2, 3, 4, 5])('leads to the same conflicts and claims in any order, twice (seed %i)', async (seed) => {
    const random = chance(seed);
    const shuffle = shuffled([...story.log.deliveries, ...story.log.deliveries], random);
    const another = await told(...inBatches(shuffle, 4, random));
    expect(await open(another)).toEqual([[real, both]]);
    for (const table of ['item', 'identifier_claim'] as const) {
      expect(await another.rows(table)).toEqual(await regulator.rows(table));
    }
  });

  it('shows in the story of the item what was changed, who proposed it and who agreed', async () => {
    const { database } = regulator;
    const trace = await readTrace(database, factReader(database, createNameBook(database)), handed.itemId, null);
    const facts = trace.ok && 'story' in trace.value ? trace.value.story : [];
    const amended = facts.find(({ type }) => type === 'cn.huihuan.item.amended.v1');
    expect(amended?.summary.zh).toContain(`编号 ${mistyped} → ${real}（场所2提出，场所0同意）`);
    expect(amended?.source).toBe(siteSource(station));
  });
});
