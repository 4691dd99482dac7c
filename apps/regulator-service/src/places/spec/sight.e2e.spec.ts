import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact } from '@huihuan/contracts-events';
import { takeLocks } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { alarmIdOf } from '@huihuan/regulator-domain';
import { sayAlarms } from '../../alarms/say-alarms.ts';
import { closeMonths } from '../../closings/close-months.ts';
import { regulatorSource } from '../../projections/regulator-source.ts';
import { testOutbox } from '../../spec/test-regulator.support.spec.ts';
import { serveGuarded, type GuardedRegulator } from './signed-in.support.spec.ts';
import { chains, conflicts, figures, shown, stock, type Reader, type Shown } from './shown.support.spec.ts';
import { sightOfFigures } from './sight-of-figures.support.spec.ts';
import { sightOfGoods } from './sight-of-goods.support.spec.ts';
import { no } from './sight-row.support.spec.ts';
import { TwoCounties } from './two-counties.support.spec.ts';

const network = new TwoCounties();
const alarmOfYard = alarmIdOf('capacity', network.idOf('yard'), 0);
let client: GuardedRegulator;

beforeAll(async () => {
  client = await serveGuarded();
  await client.publish(network.story.log.events);
  await raiseAlarms();
  await closeMonths(client.database, new Date(), 3);
});

afterAll(() => client.close());

/** One at a site of the county, one between it and its neighbour. */
const raiseAlarms = async (): Promise<void> => {
  const facts = [['yard'], ['corner', 'station']].map((names) => {
    const siteIds = names.map((name) => network.idOf(name));
    const [kind, subject = ''] = ['capacity' as const, siteIds[0]];
    const found = { kind, subject, occurrence: 0, siteIds, about: [], since: '2026-03-02T08:30:00.000Z' };
    const data = { alarmId: alarmIdOf(kind, subject, 0), ...found, measured: 81, limit: 80 };
    return fact('cn.huihuan.alarm.raised.v4', data);
  });
  const cause = { correlationId: newId(), causationId: newId() };
  await client.database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    await sayAlarms(tx, testOutbox, facts, cause);
  });
};

const pathOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'alarmOfYard' ? alarmOfYard : network.idOf(name)));
const table = [...sightOfGoods, ...sightOfFigures];

/** Not about sites, for the whole network alone, or in a test of its own. */
const others =
  /^\/(audit|bus|checkpoints|health|dead-letters|stream$|alarms\/stream$|map\/(stream|settings|outline\.geojson)$)/;

describe('what is seen at', () => {
  it.each(table)('%s', async (path, read, ...expected) => {
    const answers = (['county', 'neighbour', 'city', 'network'] as const).map(async (watcher) => {
      const { body } = await client.get<Shown>(pathOf(path), client.tokens[watcher]);
      return read(body, network);
    });
    expect(await Promise.all(answers)).toEqual(expected);
  });

  it('every operation that reads', async () => {
    const answer = await fetch(new URL('/api/openapi.json', client.url));
    const { paths } = (await answer.json()) as { paths: Record<string, Record<string, unknown>> };
    const reads = Object.entries(paths)
      .filter(([path, methods]) => path.startsWith('/api/regulator/') && 'get' in methods)
      .map(([path]) => path.slice('/api/regulator'.length))
      .filter((path) => !others.test(path));
    const patterns = reads.map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`));
    expect(reads.length).toBeGreaterThan(12);
    expect(reads.filter((_, index) => !table.some(([path]) => patterns[index]?.test(path)))).toEqual([]);
  });

  it('two areas of one person is both of them', async () => {
    const token = client.tokens.both;
    const answer = async (path: string, read: Reader) => read((await client.get<Shown>(path, token)).body, network);
    expect(await answer('/map/sites.geojson', shown)).toBe('corner farStation farYard yard');
    expect(await answer('/overview', figures)).toBe('6 2 2 3 4');
    expect(await answer('/stock?groupBy=area', stock)).toBe('370000:4 410000:2');
  });

  it('an area without sites is nothing', async () => {
    const token = client.tokens.elsewhere;
    for (const [path, read] of [
      ['/stock', stock],
      ['/conflicts', conflicts],
      ['/chains?state=all', chains],
      ['/map/sites.geojson', shown],
    ] as const) {
      expect(read((await client.get<Shown>(path, token)).body, network)).toBe('');
    }
    expect(figures((await client.get<Shown>('/overview', token)).body, network)).toBe('0 0 0 0 0');
  });
});

describe('a search out of sight', () => {
  it('is answered like one for what never was', async () => {
    const answerTo = async (asked: string): Promise<string> => {
      const { status, body } = await client.get(`/trace?q=${asked}`, client.tokens.county);
      expect([status, body.code]).toEqual([404, 'trace.nothing-found']);
      const { instance: _, ...told } = body as Record<string, unknown>;
      return JSON.stringify(told).replaceAll(asked, '?');
    };
    const never = await answerTo(network.story.log.id());
    expect(await answerTo(network.idOf('local'))).toBe(never);
    expect(await answerTo(network.idOf('away'))).toBe(never);
    expect(await answerTo('SN-LOCAL')).toBe(await answerTo('SN-NEVER'));
  });
});

describe('the story of an item in sight', () => {
  it('is whole: what the other side says of it belongs to it', async () => {
    const { body } = await client.get<{ story: { siteId: string | null }[]; shipments: unknown[] }>(
      '/trace?q=SN-PASSED',
      client.tokens.county,
    );
    expect(body.story.map(({ siteId }) => network.nameOf(siteId))).toEqual([
      ...['farYard', 'farYard', 'yard', 'yard', 'station'],
    ]);
    expect(body.shipments).toHaveLength(2);
  });
});

describe('the settlement of a conflict', () => {
  it('is for whoever is over all of its counties, and across provinces for those who see one of its items', async () => {
    const { body } = await client.get<{ conflicts: { conflictId: string; identifier: { value: string } }[] }>(
      '/conflicts',
      client.tokens.network,
    );
    const settle = async (number: string, token: string): Promise<unknown> => {
      const conflict = body.conflicts.find(({ identifier }) => identifier.value.endsWith(number));
      const decision = { id: network.story.log.id(), genuineItemId: null, reason: '核对实物' };
      const answer = await client.post(`/conflicts/${conflict?.conflictId}/settlement`, decision, token);
      return answer.body.code ?? answer.status;
    };
    const { county, neighbour, city } = client.tokens;
    const ofTwoCounties = [await settle('101', county), await settle('101', neighbour), await settle('101', city)];
    expect(ofTwoCounties).toEqual([no, no, 200]);
    const ofTheNeighbour = [await settle('202', county), await settle('202', neighbour)];
    expect(ofTheNeighbour).toEqual([no, 200]);
    expect([await settle('404', county), await settle('303', county)]).toEqual([200, no]);
  });
});

describe('an alarm', () => {
  it('between two counties is looked at by each, and explained and closed by whoever is over both', async () => {
    const alarmId = alarmIdOf('capacity', network.idOf('corner'), 0);
    const act = async (what: string, token: string): Promise<unknown> => {
      const asked = { id: network.story.log.id(), act: what, text: what === 'explained' ? '核对实物' : null };
      const answer = await client.post(`/alarms/${alarmId}/acts`, asked, token);
      return answer.body.code ?? answer.status;
    };
    const { county, neighbour, city, elsewhere } = client.tokens;
    const looked = [await act('looked-at', elsewhere), await act('taken', county), await act('looked-at', neighbour)];
    expect(looked).toEqual([no, 200, 200]);
    const explained = [await act('explained', county), await act('explained', neighbour), await act('explained', city)];
    expect(explained).toEqual([no, no, 200]);
    expect([await act('closed', county), await act('closed', city)]).toEqual([no, 200]);
  });
});

describe('the map', () => {
  it.each([
    ['county', '410122', '中牟县'],
    ['neighbour', '410184', '新郑市'],
    ['city', '410122', '中牟县'],
    ['network', '410122', '中牟县'],
    ['both', '410122', '中牟县'],
    ['elsewhere', '110000', '110000'],
  ] as const)('of %s opens on %s', async (watcher, areaCode, zh) => {
    const { body } = await client.get('/map/settings', client.tokens[watcher]);
    expect(body).toMatchObject({ areaCode, areaName: { zh } });
  });
});
