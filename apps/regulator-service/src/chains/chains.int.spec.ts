import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { siteSource, type SealedEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { deliveryOf } from '../spec/story-log.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readChainOfSite, readChains } from './chain-query.ts';
import type { ChainView } from './chain-view.ts';

let regulator: TestRegulator;
const regulators: TestRegulator[] = [];
let story: Story;
let site: string;

beforeEach(async () => {
  regulator = await newTestRegulator();
  regulators.push(regulator);
  story = new Story();
  site = story.sites.point;
  for (let index = 0; index < 6; index += 1) story.collect(site, story.item());
});

afterAll(async () => {
  for (const one of regulators) await one.test.drop();
});

const arrive = (events: readonly SealedEvent[]) => regulator.project(events.map(deliveryOf));
const chain = async (): Promise<ChainView> => {
  const found = await readChainOfSite(regulator.database, site);
  if (found === null) throw new Error('there is no chain');
  return found;
};
/** The story without these numbers of the chain. */
const without = (...numbers: readonly number[]) => story.log.events.filter((event) => !numbers.includes(event.siteSeq));
const only = (...numbers: readonly number[]) => story.log.events.filter((event) => numbers.includes(event.siteSeq));
/** The same event with another content; its digest is made again where `hash` is given. */
const altered = (event: SealedEvent, change: Record<string, unknown>, rehash = false): SealedEvent => {
  const record = JSON.stringify({ ...(JSON.parse(event.record) as object), ...change });
  return { ...event, record, hash: rehash ? sha256Hex(record) : event.hash };
};

describe('the chain of a site', () => {
  it('is complete when everything has arrived', async () => {
    await arrive(story.log.events);
    expect(await chain()).toMatchObject({
      state: 'complete',
      seq: 6,
      maxSeq: 6,
      gaps: [],
      flaws: [],
      source: siteSource(site),
    });
    expect((await chain()).hash).toBe(story.log.events.at(-1)?.hash);
    expect(await readChains(regulator.database, 'broken', null)).toEqual([]);
  });

  it('names what is missing, and heals when it arrives', async () => {
    await arrive(without(2, 3, 5));
    expect(await chain()).toMatchObject({
      state: 'broken',
      seq: 1,
      maxSeq: 6,
      gaps: [
        { fromSeq: 2, toSeq: 3 },
        { fromSeq: 5, toSeq: 5 },
      ],
    });
    expect((await chain()).problem).toEqual({ zh: '缺少事件 2–3, 5', en: 'events 2–3, 5 are missing' });
    await arrive(only(5));
    await arrive(only(3));
    expect(await chain()).toMatchObject({ seq: 1, gaps: [{ fromSeq: 2, toSeq: 2 }] });
    await arrive(only(2));
    expect(await chain()).toMatchObject({ state: 'complete', seq: 6, gaps: [], flaws: [] });
  });

  it('finds a record that was changed afterwards', async () => {
    const [third] = only(3);
    await arrive([...without(3), altered(third!, { subject: 'another' })]);
    expect((await chain()).flaws).toEqual([{ seq: 3, kind: 'forged', eventIds: [third?.id] }]);
  });

  it('finds a record that was changed and whose digest was made again', async () => {
    const [third] = only(3);
    await arrive([...without(3), altered(third!, { subject: 'another' }, true)]);
    expect((await chain()).flaws).toMatchObject([{ seq: 4, kind: 'broken-link' }]);
    expect((await chain()).state).toBe('broken');
  });

  it('finds two events that changed places', async () => {
    const [third, fourth] = only(3, 4) as [SealedEvent, SealedEvent];
    const moved = [
      altered({ ...fourth, siteSeq: 3 }, { siteseq: 3 }, true),
      altered({ ...third, siteSeq: 4 }, { siteseq: 4 }, true),
    ];
    await arrive([...without(3, 4), ...moved]);
    expect((await chain()).flaws.map(({ seq, kind }) => [seq, kind])).toEqual([
      [3, 'broken-link'],
      [4, 'reordered'],
      [5, 'broken-link'],
    ]);
  });

  it('finds a second event under a number that is taken, in one batch or later', async () => {
    const [third] = only(3) as [SealedEvent];
    const twin = altered({ ...third, id: story.log.id() }, { id: story.log.id() }, true);
    const double = { ...twin, id: (JSON.parse(twin.record) as { id: string }).id };
    await arrive(story.log.events);
    await arrive([double]);
    expect((await chain()).flaws).toEqual([{ seq: 3, kind: 'duplicate', eventIds: [third.id, double.id].sort() }]);
  });
});
