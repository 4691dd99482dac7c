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
import {
  alarms,
  balances,
  behind,
  chains,
  closedNow,
  conflicts,
  figures,
  figuresOfMonths,
  firstDay,
  flows,
  found,
  ofDay,
  opens,
  rules,
  shown,
  stock,
  vehicles,
  ways,
  yields,
  type Reader,
  type Shown,
} from './shown.support.spec.ts';
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
    return fact('cn.huihuan.alarm.raised.v2', data);
  });
  const cause = { correlationId: newId(), causationId: newId() };
  await client.database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    await sayAlarms(tx, testOutbox, facts, cause);
  });
};

const pathOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => network.idOf(name));
const month = 'fromMonth=2026-03&toMonth=2026-03';
const day = 'from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z';
const no = 'permission.denied';

/**
 * What is asked, how the answer is read, and what a county, its neighbour, the city of both and the whole network are shown.
 * Names are those of the story; `—` is the answer to what does not exist.
 */
const table: readonly [string, Reader, string, string, string, string][] = [
  // in stock, on the road, open differences, open conflicts, chains of sites
  ['/overview', figures, '2 1 1 2 2', '6 2 1 2 2', '8 2 1 3 4', '12 3 2 4 6'],
  ['/overview?areaCode=410122', figures, '2 1 1 2 2', no, '2 1 1 2 2', '2 1 1 2 2'],
  ['/overview?areaCode=410122001', figures, '2 1 1 2 2', no, '2 1 1 2 2', '2 1 1 2 2'],
  ['/overview?areaCode=410000', figures, no, no, no, '8 2 1 3 4'],

  [
    '/stock?groupBy=site',
    stock,
    'yard:2',
    'centre:2 station:4',
    'centre:2 station:4 yard:2',
    'centre:2 farStation:3 farYard:1 station:4 yard:2',
  ],
  ['/stock?groupBy=site&siteId={station}', stock, '', 'station:4', 'station:4', 'station:4'],
  ['/stock?groupBy=area', stock, '410122001:2', '410184001:6', '410122:2 410184:6', '370000:4 410000:8'],
  [
    '/stock?groupBy=class',
    stock,
    'passenger-car:1 refrigerator:1',
    'copper:1 passenger-car:3 refrigerator:2',
    'copper:1 passenger-car:4 refrigerator:3',
    'copper:1 passenger-car:8 refrigerator:3',
  ],
  [
    `/flows?by=day&${day}`,
    flows,
    'closed:1 collected:6 dispatched:5 received:2',
    'collected:5 consumed:1 dispatched:1 produced:1 received:2',
    'closed:1 collected:11 consumed:1 dispatched:6 produced:1 received:4',
    'closed:1 collected:17 consumed:1 dispatched:9 produced:1 received:5',
  ],
  [
    `/flows?by=day&${day}&siteId={centre}`,
    flows,
    '',
    'collected:2 consumed:1 produced:1',
    'collected:2 consumed:1 produced:1',
    'collected:2 consumed:1 produced:1',
  ],
  [
    `/figures?${month}`,
    figuresOfMonths,
    'closed:1 collected:6',
    'collected:5 consumed:1 produced:1',
    'closed:1 collected:11 consumed:1 produced:1',
    'closed:1 collected:17 consumed:1 produced:1',
  ],
  [`/figures/vehicles?${month}`, vehicles, 'passenger-car:1', 'passenger-car:3', 'passenger-car:4', 'passenger-car:8'],
  [`/figures/facts?${month}&kind=collected`, behind, '6', '5', '11', '17'],
  [
    `/figures/closed?${month}`,
    closedNow,
    'closed:1 collected:6 received:2',
    'collected:5 consumed:1 produced:1 received:2',
    'closed:1 collected:11 consumed:1 produced:1 received:4',
    'closed:1 collected:17 consumed:1 produced:1 received:5',
  ],
  ['/figures/closed/facts?month=2026-03&kind=collected&areaCode=410122', opens, 'yes', no, 'yes', 'yes'],
  [`/yields?${month}`, yields, '', 'refrigerator:1', 'refrigerator:1', 'refrigerator:1'],
  [`/yields/kerb?${month}`, opens, 'yes', 'yes', 'yes', 'yes'],
  [`/yields/jobs?${month}&siteId={centre}&classCode=appliance.refrigerator`, opens, no, 'yes', 'yes', 'yes'],
  // items at the sites and in shipments between them, shipments, sites on the map
  [
    '/days/2026-03-02',
    ofDay,
    '2 1 between corner yard',
    '6 2 between centre station within',
    '8 2 between centre corner station within yard',
    '12 3 away between centre corner farStation farYard station within yard',
  ],
  [
    '/days/2026-03-02?areaCode=410122',
    ofDay,
    '2 1 between corner yard',
    no,
    '2 1 between corner yard',
    '2 1 between corner yard',
  ],
  ['/days', firstDay, '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02'],
  ['/days?areaCode=371525', firstDay, no, no, no, '2026-03-02'],
  ['/sites/{station}', opens, no, 'yes', 'yes', 'yes'],
  ['/sites/{farYard}', opens, no, no, no, 'yes'],

  // both sides see what goes from one to the other
  ['/in-transit', shown, 'between', 'between within', 'between within', 'away between within'],
  ['/discrepancies', ways, 'between', 'between', 'between', 'away between'],
  ['/discrepancies?state=settled', ways, 'handover', 'handover', 'handover', 'handover'],
  ['/discrepancies?areaCode=410122', ways, 'between', no, 'between', 'between'],

  [
    '/map/sites.geojson',
    shown,
    'corner yard',
    'centre station',
    'centre corner station yard',
    'centre corner farStation farYard station yard',
  ],
  ['/map/shipments.geojson', shown, 'between', 'between within', 'between within', 'away between within'],

  ['/balances', balances, '', 'centre', 'centre', 'centre'],
  ['/balances?siteId={centre}', balances, no, 'centre', 'centre', 'centre'],
  ['/balances/{job}', opens, no, 'yes', 'yes', 'yes'],

  // services tell of the network as a whole
  [
    '/chains?state=all',
    chains,
    'corner yard',
    'centre station',
    'centre corner station yard',
    'centre corner farStation farYard registry regulator station yard',
  ],
  ['/chains/{yard}', opens, 'yes', no, 'yes', 'yes'],

  // a conflict has several sides; the last of the county went through it and no more
  ['/conflicts', conflicts, '101 404', '101 202', '101 202 404', '101 202 303 404'],

  ['/alarms', alarms, 'corner yard', 'corner', 'corner yard', 'corner yard'],
  ['/alarms?areaCode=410122', alarms, 'corner yard', no, 'corner yard', 'corner yard'],
  [`/alarms/${alarmOfYard}`, opens, 'yes', no, 'yes', 'yes'],
  ['/alarm-rules', rules, '12', '12', '12', '12'],
  ['/alarm-rules?areaCode=410122', rules, '12', no, '12', '12'],

  ['/trace?q=SN-STAYS', found, 'stays', '—', 'stays', 'stays'],
  ['/trace?q={stays}', found, 'stays', '—', 'stays', 'stays'],
  ['/trace?q=SN-GONE', found, 'gone', '—', 'gone', 'gone'],
  ['/trace?q=SN-HANDED', found, 'handed', 'handed', 'handed', 'handed'],
  ['/trace?q=SN-LOST', found, 'lost', 'lost', 'lost', 'lost'],
  ['/trace?q=SN-PASSED', found, 'passed', 'passed', 'passed', 'passed'],
  ['/trace?q=SN-LOCAL', found, '—', 'local', 'local', 'local'],
  ['/trace?q={copper}', found, '—', 'copper', 'copper', 'copper'],
  ['/trace?q=SN-AWAY', found, '—', '—', '—', 'sentAway'],
  ['/trace?q={handover}', found, 'handed lost', 'handed lost', 'handed lost', 'handed lost'],
  ['/trace?q={away}', found, '—', '—', '—', 'sentAway'],

  ['/shipments/{handover}/evidence', opens, 'yes', 'yes', 'yes', 'yes'],
  ['/shipments/{within}/evidence', opens, no, 'yes', 'yes', 'yes'],
  ['/items/{gone}/evidence', opens, 'yes', no, 'yes', 'yes'],
  ['/items/{gone}/proof', opens, 'yes', no, 'yes', 'yes'],
  ['/items/{lost}/proof', opens, 'yes', 'yes', 'yes', 'yes'],
  ['/items/{passed}/proof', opens, 'yes', 'yes', 'yes', 'yes'],
  ['/items/{local}/proof', opens, no, 'yes', 'yes', 'yes'],
];

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
