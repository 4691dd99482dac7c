import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { listenTo, type Listening } from '../spec/event-source.support.spec.ts';
import { serveRegulator, type RegulatorClient } from '../spec/serve-regulator.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';

const story = new Story();
let client: RegulatorClient;
let told = 0;
const open: Listening[] = [];

beforeAll(async () => {
  client = await serveRegulator();
  story.registry();
  await tell();
});

afterEach(async () => {
  for (const listening of open.splice(0)) await listening.close();
});

afterAll(() => client.close());

/** Publishes what the story has told since. */
const tell = async (): Promise<void> => {
  const events = story.log.events.slice(told);
  told = story.log.events.length;
  await client.publish(events);
};
const listen = async (path: string, lastEventId?: number): Promise<Listening> => {
  const listening = await listenTo(`${client.url}${path}`, lastEventId);
  open.push(listening);
  return listening;
};
const head = async (): Promise<number> => (await client.get<{ position: number }>('/overview')).body.position;

describe('the stream of facts', () => {
  it('tells each fact as it happens, in order, with a summary', async () => {
    const stream = await listen('/stream');
    const before = await head();
    for (let index = 0; index < 3; index += 1) story.collect(story.sites.point, story.item());
    await tell();
    const facts = await stream.until((received) => received.length >= 3);
    expect(facts.map(({ id }) => id)).toEqual([before + 1, before + 2, before + 3]);
    expect(facts[0]).toMatchObject({
      event: 'fact',
      data: {
        type: 'cn.huihuan.item.collected.v1',
        siteId: story.sites.point,
        summary: { zh: '场所0收到电冰箱 50.0 kg' },
      },
    });
  });

  it('goes on after the last event that a client has seen, by header or by address', async () => {
    const before = await head();
    for (let index = 0; index < 300; index += 1) story.collect(story.sites.point, story.item());
    await tell();
    const all = Array.from({ length: 300 }, (_, index) => before + 1 + index);
    for (const stream of [await listen('/stream', before), await listen(`/stream?lastEventId=${before}`)]) {
      const facts = await stream.until((received) => received.length >= 300);
      expect(facts.map(({ id }) => id)).toEqual(all);
    }
    const late = await listen('/stream', before + 299);
    expect((await late.until((received) => received.length >= 1))[0]?.id).toBe(before + 300);
  });

  it('begins now where a client has seen a position that was never reached', async () => {
    const stream = await listen('/stream', 999_999_999);
    story.collect(story.sites.point, story.item());
    await tell();
    expect((await stream.until((received) => received.length >= 1))[0]?.id).toBe(await head());
  });
});

describe('the stream of the map', () => {
  it('tells what changed, with absolute figures', async () => {
    const stream = await listen('/map/stream');
    const { otherPoint, station } = story.sites;
    const item = story.collect(otherPoint, story.item());
    const { shipmentId, items } = story.dispatch(otherPoint, station, [item]);
    await tell();
    const [frame] = await stream.until((received) => received.length >= 1);
    expect(frame).toMatchObject({
      event: 'changes',
      data: { shipments: { upsert: [{ id: shipmentId }], remove: [] }, overview: { inTransit: { shipments: 1 } } },
    });
    expect((frame?.data as { facts: unknown[] }).facts).toHaveLength(2);
    story.receive([otherPoint, station], { shipmentId, items });
    await tell();
    const last = (await stream.until((received) => received.length >= 2)).at(-1);
    expect(last?.data).toMatchObject({
      sites: [{ siteId: station, items: 1, grams: 50_000 }],
      shipments: { upsert: [], remove: [shipmentId] },
    });
  });

  it('fills a page that comes late with the newest facts', async () => {
    const stream = await listen(`/map/stream?lastEventId=${(await head()) - 60}`);
    const [frame] = await stream.until((received) => received.length >= 1);
    expect((frame?.data as { facts: { position: number }[] }).facts.map(({ position }) => position)).toHaveLength(60);
    expect(frame?.id).toBe(await head());
  });

  it('shares the map of an area', async () => {
    const stream = await listen('/map/stream?areaCode=410122001');
    story.collect(story.sites.point, story.item());
    await tell();
    const [frame] = await stream.until((received) => received.length >= 1);
    expect((frame?.data as { sites: { siteId: string }[] }).sites.map(({ siteId }) => siteId)).toEqual([
      story.sites.point,
    ]);
  });
});
