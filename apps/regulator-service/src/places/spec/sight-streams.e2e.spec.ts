import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource } from '@huihuan/contracts-events';
import { listenTo, type Listening, type Received } from '../../spec/event-source.support.spec.ts';
import { serveGuarded, type GuardedRegulator, type Watcher } from './signed-in.support.spec.ts';
import { TwoCounties, type SiteName } from './two-counties.support.spec.ts';

const network = new TwoCounties();
const { story } = network;
const open: Listening[] = [];
let client: GuardedRegulator;
let told = 0;

beforeAll(async () => {
  client = await serveGuarded();
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
const listen = async (watcher: Watcher, path: string, lastEventId?: number): Promise<Listening> => {
  const listening = await listenTo(`${client.url}${path}`, lastEventId, client.tokens[watcher]);
  open.push(listening);
  return listening;
};
const head = async (): Promise<number> =>
  (await client.get<{ position: number }>('/overview', client.tokens.network)).body.position;
let serial = 0;
const collectAt = (...sites: readonly SiteName[]): void => {
  for (const site of sites) network.collect(site, `SN-STREAM-${(serial += 1)}`);
};
const tellArea = (): void => {
  const areas = [{ code: '410122002', name: '东风路街道', level: 'township', parent: '410122' } as const];
  story.log.tell(serviceSource('registry'), fact('cn.huihuan.areas.registered.v1', { areas }));
};
/** Where the facts of a stream come from. */
const sources = (received: readonly Received[]): string =>
  received
    .map(({ data }) =>
      data['siteId'] === null ? String(data['source']).split(':').at(-1) : network.nameOf(data['siteId'] as string),
    )
    .join(' ');

describe('the stream of facts', () => {
  it.each<[Watcher, string]>([
    ['county', 'yard corner yard'],
    ['neighbour', 'station centre centre'],
    ['city', 'yard station corner centre yard centre'],
    ['both', 'farYard yard corner farStation yard'],
    ['network', 'farYard yard registry station corner centre farStation yard centre'],
  ])('tells %s what it sees, in order', async (watcher, expected) => {
    const stream = await listen(watcher, '/stream');
    collectAt('farYard', 'yard');
    tellArea();
    collectAt('station', 'corner', 'centre');
    await tell();
    collectAt('farStation', 'yard', 'centre');
    await tell();
    const count = expected.split(' ').length;
    const received = await stream.until((all) => all.length >= count);
    expect(sources(received)).toBe(expected);
  });

  it('tells nothing to whose area has no sites, and ends with nothing left to tell', async () => {
    const [blind, seeing] = [await listen('elsewhere', '/stream'), await listen('network', '/stream')];
    collectAt('yard');
    await tell();
    await seeing.until((all) => all.length >= 1);
    await blind.close();
    expect(await blind.until(() => true)).toEqual([]);
  });

  it('goes on after what was seen last, past thousands of facts out of sight, and moves the place to come back to', async () => {
    const before = await head();
    collectAt('yard');
    for (let count = 0; count < 6_000; count += 1) collectAt('farYard');
    collectAt('corner');
    await tell();
    const end = await head();
    expect(end).toBe(before + 6_002);

    const first = await listen('county', '/stream', before);
    const received = await first.until((all) => all.length >= 2);
    expect(received.map(({ id }) => id)).toEqual([before + 1, end]);

    const again = await listen('county', '/stream', before + 1);
    expect((await again.until((all) => all.length >= 1)).map(({ id }) => id)).toEqual([end]);

    // The neighbour has seen none of them, and need not look through them a second time.
    const passing = await listen('neighbour', '/stream', before);
    await passing.until(() => passing.lastEventId() > before + 1_000);
    const resumed = passing.lastEventId();
    await passing.close();
    collectAt('yard', 'station');
    await tell();
    const back = await listen('neighbour', '/stream', resumed);
    expect(sources(await back.until((all) => all.length >= 1))).toBe('station');
  });
});

interface Frame {
  readonly sites: readonly { readonly siteId: string }[];
  readonly shipments: { readonly upsert: readonly { readonly id: string }[]; readonly remove: readonly string[] };
  readonly facts: readonly { readonly siteId: string | null }[];
}

describe('the stream of the map', () => {
  const watched: readonly Watcher[] = ['county', 'neighbour', 'city', 'network'];
  /** What a frame shows: sites, shipments drawn anew and taken away, and where its facts come from. */
  const shownTo = async (stream: Listening, frames: number): Promise<readonly string[]> => {
    const received = await stream.until((all) => all.length >= frames);
    const { sites, shipments, facts } = received[frames - 1]?.data as unknown as Frame;
    const names = (ids: readonly string[]): string =>
      ids
        .map((id) => network.nameOf(id))
        .toSorted()
        .join(' ');
    return [
      names(sites.map(({ siteId }) => siteId)),
      names(shipments.upsert.map(({ id }) => id)),
      names(shipments.remove),
      facts.map(({ siteId }) => network.nameOf(siteId)).join(' '),
    ];
  };

  it('shows changes of its sites and of what goes from or to them, and says of no other that it is gone', async () => {
    const { within, between, away } = network.shipments;
    const { at } = network;
    const streams: Listening[] = [];
    for (const watcher of watched) streams.push(await listen(watcher, '/map/stream'));
    story.receive([at.station, at.centre], within!);
    story.receive([at.farYard, at.farStation], away!);
    await tell();
    const frames = await Promise.all(streams.map((stream) => shownTo(stream, 1)));
    expect(frames).toEqual([
      ['', '', '', ''],
      ['centre', '', 'within', 'centre'],
      ['centre', '', 'within', 'centre'],
      ['centre farStation', '', 'away within', 'centre farStation'],
    ]);
    story.receive([at.corner, at.station], between!);
    await tell();
    const next = await Promise.all(streams.map((stream) => shownTo(stream, 2)));
    expect(next).toEqual([
      ['', '', 'between', ''],
      ['station', '', 'between', 'station'],
      ['station', '', 'between', 'station'],
      ['station', '', 'between', 'station'],
    ]);
  });

  it('fills a page that comes late with what it sees', async () => {
    const before = await head();
    collectAt('farYard', 'yard', 'station');
    await tell();
    const stream = await listen('county', '/map/stream', before);
    expect(await shownTo(stream, 1)).toEqual(['yard', '', '', 'yard']);
  });

  it('is for an area in sight alone', async () => {
    const headers = { authorization: `Bearer ${client.tokens.county}` };
    const answer = await fetch(`${client.url}/map/stream?areaCode=410184`, { headers });
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'permission.denied' }]);
  });
});
