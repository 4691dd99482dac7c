import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, caughtUp, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type Tier } from './spec/desk.support.spec.ts';
import { appendAsNeighbour, type Row } from './faults/neighbour.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
let point = '';
let station = '';
let centre = '';
const desk = openDesk(() => platform.url);

/** Every consumer looks at what it hears. */
beforeAll(async () => {
  platform = await startPlatform({ env: { HUIHUAN_CHECK_SIGNATURES: 'always' } });
  inspector = openInspector(platform.database.url);
  const network = await readDemoNetwork(platform.url);
  point = network.sites('collection-point', 'appliance')[0]!.siteId;
  station = network.sites('transfer-station', 'appliance')[0]!.siteId;
  centre = network.sites('sorting-centre', 'appliance')[0]!.siteId;
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

interface Letters {
  readonly deadLetters: readonly { readonly eventId: string; readonly reason: string; readonly error: string }[];
}
const lettersOf = async (service: string): Promise<Letters['deadLetters']> =>
  (await call<Letters>(platform.url, `/api/${service}/dead-letters`)).body.deadLetters;
const hears = async (tier: Tier, shipmentId: string): Promise<number> =>
  (await call(platform.url, `/api/${tier}/shipments/${shipmentId}?direction=in`)).status;

/** What was said of a shipment, as somebody says it again of another one, further on in the chain. */
const forged = async (
  shipmentId: string,
  change: (record: string) => string,
): Promise<Row & { readonly shipmentId: string }> => {
  const [row] = await inspector.query<Row>(
    `select id, topic, key, type, source, site_seq::int as "siteSeq", record from bus.log
      where type = 'cn.huihuan.shipment.dispatched.v1' and key = $1`,
    [shipmentId],
  );
  const [id, other] = [testId(), testId()];
  const siteSeq = row!.siteSeq + 1000;
  const moved = row!.record.replace(`"siteseq":${row!.siteSeq}`, `"siteseq":${siteSeq}`);
  const record = change(moved.replaceAll(shipmentId, other).replaceAll(row!.id, id));
  return { ...row!, id, key: other, siteSeq, record, shipmentId: other };
};

describe('where every consumer checks signatures', () => {
  it('goods go through three tiers, and nothing is put aside', async () => {
    const items = await desk.intakes(point, [fridge(), fridge()]);
    const toStation = await desk.send(['collection', 'transfer'], [point, station], items);
    await desk.receive('transfer', toStation);
    const toCentre = await desk.send(['transfer', 'sorting'], [station, centre], items);
    await desk.receive('sorting', toCentre);
    await caughtUp(platform.url);
    for (const service of ['collection', 'transfer', 'sorting', 'regulator'])
      expect([service, await lettersOf(service)]).toEqual([service, []]);
  });

  it.each([
    ['transfer', 'is not that of the record', 'signature.wrong', (record: string) => record],
    [
      'transfer',
      'is missing',
      'signature.missing',
      (record: string) => record.replace(/,"evidence":1|,"signature":\{[^}]*\}/g, ''),
    ],
    [
      'sorting',
      'is by a key that nobody has published',
      'signature.unknown-key',
      (record: string) => record.replace(/"kid":"[^"]{43}"/, `"kid":"${'A'.repeat(43)}"`),
    ],
  ] as const)('a forged dispatch moves nothing at %s where its signature %s', async (tier, _, fault, change) => {
    const ways = { transfer: ['collection', [point, station]], sorting: ['transfer', [station, centre]] } as const;
    const [sender, way] = ways[tier];
    const [item] = await desk.intakes(point, [fridge()]);
    if (sender === 'transfer')
      await desk.receive('transfer', await desk.send(['collection', 'transfer'], [point, station], [item!]));
    const truly = await desk.send([sender, tier], way, [item!]);
    const lie = await forged(truly, change);
    await appendAsNeighbour(platform.database.url, `stranger_${tier}`, [lie]);
    await until(async () => (await lettersOf(tier)).some(({ eventId }) => eventId === lie.id));
    const letter = (await lettersOf(tier)).find(({ eventId }) => eventId === lie.id);
    expect(letter).toMatchObject({
      reason: fault === 'signature.unknown-key' ? 'early' : 'failed',
      error: expect.stringContaining(fault),
    });
    expect(await hears(tier, lie.shipmentId)).toBe(404);
    // nothing true waits behind it
    await desk.receive(tier, truly);
  });
});
