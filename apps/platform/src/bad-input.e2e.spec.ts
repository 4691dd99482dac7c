import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeResidentId, makeUscc } from '@huihuan/identifiers-domain';
import { call, caughtUp, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type BatchAnswer, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { car, chance, fridge, makeSerial, makeVin, type HandIn } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
const desk = openDesk(() => platform.url);
const here = { point: '', small: '', station: '', centre: '', smelter: '' };
const people = { supervisor: '', attendant: '', strange: '' };
/** What the stories refer to: an item in stock, an empty draft, a shipment under way, a received one. */
const known = { item: '', row: fridge(), draft: '', underWay: '', received: '' };

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  const network = await readDemoNetwork(platform.url);
  here.point = network.sites('collection-point', 'vehicle')[0]!.siteId;
  here.small = network
    .sites('collection-point', 'appliance')
    .find(({ acceptsFamilies }) => !acceptsFamilies.includes('vehicle'))!.siteId;
  here.station = network.sites('transfer-station', 'vehicle')[0]!.siteId;
  here.centre = network.sites('sorting-centre', 'vehicle')[0]!.siteId;
  here.smelter = network.sites('downstream', 'bulk')[0]!.siteId;
  people.supervisor = network.person('supervisor', here.point);
  people.attendant = network.person('attendant', here.point);
  people.strange = network.person('supervisor', here.station);
  known.item = await desk.intake(here.point, known.row);
  const [left, arrived] = await desk.intakes(here.point, [fridge(), fridge()]);
  known.draft = testId();
  await desk.post('/api/collection/shipments', { id: known.draft, fromSiteId: here.point, toSiteId: here.station });
  const way = [here.point, here.station] as const;
  known.underWay = await desk.send(['collection', 'transfer'], way, [left!]);
  known.received = await desk.send(['collection', 'transfer'], way, [arrived!]);
  await desk.receive('transfer', known.received);
  await caughtUp(platform.url);
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly path?: string;
}

/** A refusal says what, where and how to mend it, in both languages, and no table has a row more or less. */
const expectRefusal = async (send: () => Promise<Response>, expected: Refusal): Promise<ProblemAnswer> => {
  const before = await inspector.counts();
  const response = await send();
  const body = (await response.json()) as ProblemAnswer & Refusal & { type: string; instance: string };
  expect({ status: response.status, code: body.code, path: body.path }).toEqual({ path: undefined, ...expected });
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status: expected.status, type: `urn:huihuan:problem:${expected.code}` });
  expect(body.instance).toBe(response.headers.get('x-correlation-id'));
  expect(body.detail).toMatch(/[a-z]{2}/);
  expect(body.detailZh).toMatch(/\p{Script=Han}{2}/u);
  expect(await inspector.counts()).toEqual(before);
  return body;
};

const send = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${platform.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const sendJson = (path: string, body: unknown): Promise<Response> => send(path, JSON.stringify(body));

const intake = (row: () => Record<string, unknown>) => () => ({
  path: '/api/collection/intakes',
  body: { siteId: here.point, ...row() },
});
const identified = (kind: string, value: string, more: Partial<HandIn> = {}) =>
  intake(() => fridge({ ...more, identifiers: [{ kind: kind as 'vin', value }] }));
const weighing = (grams: unknown) => intake(() => ({ ...fridge(), grams }));
const pack = { classCode: 'traction-battery.pack', grams: 350_000 };
const phone = { classCode: 'device.phone', grams: 180 };
const change = (letter: string): string => (letter === '0' ? '1' : '0');
const wrongCheckDigit = (vin: string): string => vin.slice(0, 8) + change(vin.charAt(8)) + vin.slice(9);

type Case = [name: string, request: () => { path: string; body: unknown }, expected: Refusal];

const identifiers: readonly Case[] = [
  [
    'a VIN that is too short',
    intake(() => car('LSV123')),
    { status: 422, code: 'identifier.vin.length', path: '/identifiers/0/value' },
  ],
  [
    'a VIN with the letters I, O or Q',
    intake(() => car('LSVIOQ12345678901')),
    { status: 422, code: 'identifier.vin.characters', path: '/identifiers/0/value' },
  ],
  [
    'a VIN with a wrong check digit, unless a supervisor overrides',
    intake(() => car(wrongCheckDigit(makeVin(chance)))),
    { status: 422, code: 'identifier.vin.check-digit', path: '/identifiers/0/value' },
  ],
  [
    'a car without its VIN',
    intake(() => car(undefined, { identifiers: [] })),
    { status: 422, code: 'identifier.required', path: '/identifiers' },
  ],
  [
    'a plate that is none',
    intake(() =>
      car(undefined, {
        identifiers: [
          { kind: 'vin', value: makeVin(chance) },
          { kind: 'plate', value: 'XX-1' },
        ],
      }),
    ),
    { status: 422, code: 'identifier.plate.length', path: '/identifiers/1/value' },
  ],
  [
    'a battery code that is too short',
    identified('battery', 'ABC', pack),
    { status: 422, code: 'identifier.battery.length', path: '/identifiers/0/value' },
  ],
  [
    'a serial number with characters that no maker uses',
    identified('serial', '冰箱一号'),
    { status: 422, code: 'identifier.serial.characters', path: '/identifiers/0/value' },
  ],
  [
    'an IMEI with a wrong check digit',
    identified('imei', '001234567890120', phone),
    { status: 422, code: 'identifier.imei.check-digit', path: '/identifiers/0/value' },
  ],
  [
    'a kind that the class has not',
    identified('vin', makeVin(chance)),
    { status: 422, code: 'identifier.kind-not-for-class', path: '/identifiers/0/kind' },
  ],
  [
    'a kind that there is not',
    identified('passport', 'E12345678'),
    { status: 422, code: 'row.invalid', path: '/identifiers/0/kind' },
  ],
  [
    'two of one kind',
    intake(() =>
      fridge({
        identifiers: [
          { kind: 'serial', value: makeSerial(chance) },
          { kind: 'serial', value: makeSerial(chance) },
        ],
      }),
    ),
    { status: 422, code: 'identifier.kind-twice', path: '/identifiers' },
  ],
  [
    'a number that another item carries',
    intake(() => fridge({ identifiers: known.row.identifiers })),
    { status: 409, code: 'identifier.active-elsewhere', path: '/identifiers/0/value' },
  ],
  [
    'a resident ID with a wrong check character',
    intake(() => {
      const number = makeResidentId(chance);
      const wrong = number.slice(0, 17) + change(number.charAt(17));
      return fridge({ consignor: { kind: 'person', idNumber: wrong } });
    }),
    { status: 422, code: 'consignor.resident-id.check-character', path: '/consignor/idNumber' },
  ],
  [
    'a credit code with a wrong check character',
    intake(() => {
      const code = makeUscc(chance);
      return fridge({ consignor: { kind: 'organisation', uscc: code.slice(0, 17) + change(code.charAt(17)) } });
    }),
    { status: 422, code: 'consignor.uscc.check-character', path: '/consignor/uscc' },
  ],
];

const weights: readonly Case[] = [
  ['zero grams', weighing(0), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['grams below zero', weighing(-5), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['half a gram', weighing(50_000.5), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['more than any lorry', weighing(2_000_000_000), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['grams as text', weighing('50000'), { status: 422, code: 'row.invalid', path: '/grams' }],
  ['no grams', weighing(undefined), { status: 422, code: 'row.invalid', path: '/grams' }],
  ['a fridge of 900 kg', weighing(900_000), { status: 409, code: 'weight.implausible', path: '/grams' }],
  ['a fridge of 1 kg', weighing(1000), { status: 409, code: 'weight.implausible', path: '/grams' }],
  [
    'an implausible weight, overridden by somebody who is no supervisor',
    intake(() => fridge({ grams: 900_000, override: { supervisorId: people.attendant, reason: '商用冷柜' } })),
    { status: 403, code: 'override.not-a-supervisor', path: '/override/supervisorId' },
  ],
  [
    'an implausible weight, overridden by a supervisor of another site',
    intake(() => fridge({ grams: 900_000, override: { supervisorId: people.strange, reason: '商用冷柜' } })),
    { status: 403, code: 'override.not-a-supervisor', path: '/override/supervisorId' },
  ],
  [
    'an override without a reason',
    intake(() => fridge({ grams: 900_000, override: { supervisorId: people.supervisor, reason: '  ' } })),
    { status: 422, code: 'row.invalid', path: '/override/reason' },
  ],
];

const places: readonly Case[] = [
  [
    'an unknown class',
    intake(() => fridge({ classCode: 'appliance.time-machine' })),
    { status: 422, code: 'class.unknown', path: '/classCode' },
  ],
  [
    'a class that the site does not take',
    () => ({ path: '/api/collection/intakes', body: { siteId: here.small, ...car() } }),
    { status: 409, code: 'class.not-accepted-here', path: '/classCode' },
  ],
  [
    'a hand-in at a transfer station',
    () => ({ path: '/api/collection/intakes', body: { siteId: here.station, ...fridge() } }),
    { status: 409, code: 'site.wrong-kind', path: '/siteId' },
  ],
  [
    'a hand-in at a site that nobody knows',
    () => ({ path: '/api/collection/intakes', body: { siteId: testId(), ...fridge() } }),
    { status: 404, code: 'site.unknown', path: '/siteId' },
  ],
  [
    'a hand-in tomorrow',
    intake(() => fridge({ occurredAt: new Date(Date.now() + 86_400_000).toISOString() })),
    { status: 422, code: 'time.in-future', path: '/occurredAt' },
  ],
  [
    'a negative payment',
    intake(() => fridge({ paidFen: -1 })),
    { status: 422, code: 'payment.invalid', path: '/paidFen' },
  ],
  [
    'a shipment of a collection point straight to a downstream enterprise',
    () => ({
      path: '/api/collection/shipments',
      body: { id: testId(), fromSiteId: here.point, toSiteId: here.smelter },
    }),
    { status: 409, code: 'site.wrong-kind', path: '/toSiteId' },
  ],
  [
    'a shipment of another tier',
    () => ({
      path: '/api/transfer/shipments',
      body: { id: testId(), fromSiteId: here.point, toSiteId: here.station },
    }),
    { status: 409, code: 'site.wrong-kind', path: '/fromSiteId' },
  ],
];

const acts: readonly Case[] = [
  [
    'sealing an empty shipment',
    () => ({ path: `/api/collection/shipments/${known.draft}/seal`, body: { id: testId() } }),
    { status: 409, code: 'shipment.empty' },
  ],
  [
    'dispatching what is not sealed',
    () => ({ path: `/api/collection/shipments/${known.draft}/dispatch`, body: { id: testId() } }),
    { status: 409, code: 'shipment.wrong-state' },
  ],
  [
    'sealing a shipment that nobody knows',
    () => ({ path: `/api/collection/shipments/${testId()}/seal`, body: { id: testId() } }),
    { status: 404, code: 'shipment.unknown' },
  ],
  [
    'an item that nobody knows on a list',
    () => ({ path: `/api/collection/shipments/${known.draft}/lines`, body: { id: testId(), addItems: [testId()] } }),
    { status: 404, code: 'item.unknown', path: '/addItems/0' },
  ],
  [
    'a good and a bad item on a list: neither',
    () => ({
      path: `/api/collection/shipments/${known.draft}/lines`,
      body: { id: testId(), addItems: [known.item, testId()] },
    }),
    { status: 404, code: 'item.unknown', path: '/addItems/1' },
  ],
  [
    'closing a receipt with lines that nobody looked at',
    () => ({ path: `/api/transfer/shipments/${known.underWay}/receipt`, body: { id: testId() } }),
    { status: 409, code: 'receipt.lines-open', path: '/rest' },
  ],
  [
    'receiving twice',
    () => ({ path: `/api/transfer/shipments/${known.received}/receipt`, body: { id: testId(), rest: 'accepted' } }),
    { status: 409, code: 'receipt.closed-already' },
  ],
  [
    'receiving what was never announced',
    () => ({ path: `/api/transfer/shipments/${testId()}/receipt`, body: { id: testId(), rest: 'accepted' } }),
    { status: 404, code: 'shipment.not-announced' },
  ],
  [
    'receiving at another tier',
    () => ({ path: `/api/sorting/shipments/${known.underWay}/receipt`, body: { id: testId(), rest: 'accepted' } }),
    { status: 404, code: 'shipment.not-announced' },
  ],
  [
    'a finding about something that is not on the list',
    () => ({
      path: `/api/transfer/shipments/${known.underWay}/findings`,
      body: { id: testId(), findings: [{ itemId: known.item, finding: 'accepted' }] },
    }),
    { status: 409, code: 'finding.not-on-list', path: '/findings/0' },
  ],
  [
    'an id that exists with another body',
    intake(() => ({ ...known.row, grams: 51_000 })),
    { status: 409, code: 'request.id-reused', path: '/id' },
  ],
  [
    'the id of a shipment for another one',
    () => ({
      path: '/api/collection/shipments',
      body: { id: known.draft, fromSiteId: here.point, toSiteId: here.centre },
    }),
    { status: 409, code: 'request.id-reused', path: '/id' },
  ],
  [
    'a correction that names no event',
    () => ({
      path: `/api/collection/items/${known.item}/corrections`,
      body: { id: testId(), siteId: here.point, grams: 49_000, reason: '重称' },
    }),
    { status: 422, code: 'request.invalid', path: '/corrects' },
  ],
  [
    'a job with nothing in it',
    () => ({ path: '/api/sorting/jobs', body: { id: testId(), siteId: here.centre, itemIds: [] } }),
    { status: 422, code: 'request.invalid', path: '/itemIds' },
  ],
];

const shapes: readonly Case[] = [
  ['no id', intake(() => ({ ...fridge(), id: undefined })), { status: 422, code: 'request.invalid', path: '/id' }],
  [
    'an id that is no UUIDv7',
    intake(() => fridge({ id: '2f1ad9f0-7b5e-4c6e-9d8a-0c9a1b2c3d4e' })),
    { status: 422, code: 'request.invalid', path: '/id' },
  ],
  [
    'a member that there is not, in a hand-in',
    intake(() => fridge({ colour: 'green' })),
    { status: 422, code: 'row.invalid', path: '/colour' },
  ],
  [
    'a member that there is not, in an act',
    () => ({ path: `/api/collection/shipments/${known.draft}/seal`, body: { id: testId(), force: true } }),
    { status: 422, code: 'request.invalid', path: '/force' },
  ],
  [
    'a null character',
    intake(() => fridge({ identifiers: [{ kind: 'serial', value: 'SN\u0000123' }] })),
    { status: 400, code: 'request.value-unusable', path: '/identifiers/0/value' },
  ],
  [
    'half a character',
    intake(() => fridge({ evidence: [{ kind: 'photo', sha256: 'a'.repeat(64), note: 'x\ud800' }] })),
    { status: 400, code: 'request.value-unusable', path: '/evidence/0/note' },
  ],
  [
    'a null character in a reason',
    () => ({
      path: `/api/collection/shipments/${known.draft}/cancel`,
      body: { id: testId(), reason: '坏\u0000车' },
    }),
    { status: 400, code: 'request.value-unusable', path: '/reason' },
  ],
  [
    'half a character in a reason',
    () => ({ path: `/api/collection/shipments/${known.draft}/cancel`, body: { id: testId(), reason: '坏\udc00' } }),
    { status: 400, code: 'request.value-unusable', path: '/reason' },
  ],
  [
    'a null character in a plate',
    () => ({
      path: '/api/registry/trucks',
      body: { id: testId(), plate: '豫A\u00001234', capacityGrams: 1_000_000, homeSiteId: null },
    }),
    { status: 400, code: 'request.value-unusable', path: '/plate' },
  ],
  [
    'a list instead of a hand-in',
    () => ({ path: '/api/collection/intakes', body: [] }),
    { status: 422, code: 'request.invalid', path: '' },
  ],
  [
    'null',
    () => ({ path: '/api/collection/intakes/batch', body: null }),
    { status: 422, code: 'request.invalid', path: '' },
  ],
  [
    '1,001 rows',
    () => ({
      path: '/api/collection/intakes/batch',
      body: { siteId: here.point, rows: Array.from({ length: 1001 }, () => fridge()) },
    }),
    { status: 422, code: 'request.invalid', path: '/rows' },
  ],
  [
    'no row',
    () => ({ path: '/api/collection/intakes/batch', body: { siteId: here.point, rows: [] } }),
    { status: 422, code: 'request.invalid', path: '/rows' },
  ],
];

describe.each([
  ['an identifier', identifiers],
  ['a weight', weights],
  ['a place, class or time', places],
  ['an act', acts],
  ['a shape', shapes],
])('%s that is wrong is refused and leaves nothing behind:', (_, cases) => {
  it.each([...cases])('%s', async (_name, request, expected) => {
    const { path, body } = request();
    await expectRefusal(() => sendJson(path, body), expected);
  });
});

describe('what cannot be read is refused and leaves nothing behind:', () => {
  const path = '/api/collection/intakes';

  it('a body of 50 MB', async () => {
    const huge = JSON.stringify({ siteId: here.point, ...fridge(), note: 'x'.repeat(50 * 1024 * 1024) });
    await expectRefusal(() => send(path, huge), { status: 413, code: 'request.too-large' });
    await expectRefusal(() => send(`${path}/batch`, huge), { status: 413, code: 'request.too-large' });
  });

  it('broken JSON, with the place where it breaks', async () => {
    const body = await expectRefusal(() => send(path, '{"id": "x",\n "grams": }'), {
      status: 400,
      code: 'request.not-json',
    });
    expect(body.details).toMatchObject({ line: 2 });
  });

  it('bytes that are no UTF-8', async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d]);
    const gbk = () =>
      fetch(`${platform.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: bytes });
    await expectRefusal(gbk, { status: 400, code: 'request.not-json' });
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('the content type %s', async (type) => {
    const row = JSON.stringify({ siteId: here.point, ...fridge() });
    await expectRefusal(() => send(path, row, { 'content-type': type }), {
      status: 415,
      code: 'request.content-type',
    });
  });

  it('routes and methods that there are not', async () => {
    await expectRefusal(() => sendJson('/api/collection/intake', {}), { status: 404, code: 'route.unknown' });
    await expectRefusal(() => fetch(`${platform.url}/api/nowhere`), { status: 404, code: 'route.unknown' });
    await expectRefusal(() => fetch(`${platform.url}${path}`, { method: 'DELETE' }), {
      status: 404,
      code: 'route.unknown',
    });
  });

  it('queries and parameters that make no sense', async () => {
    const stock = `${platform.url}/api/collection/sites`;
    await expectRefusal(() => fetch(`${stock}/not-an-id/stock`), {
      status: 422,
      code: 'request.invalid',
      path: '/siteId',
    });
    await expectRefusal(() => fetch(`${stock}/${here.point}/items?limit=0`), {
      status: 422,
      code: 'request.invalid',
      path: '/limit',
    });
    await expectRefusal(() => fetch(`${stock}/${here.point}/items?classCode=%00`), {
      status: 422,
      code: 'request.invalid',
      path: '/classCode',
    });
    await expectRefusal(() => fetch(`${platform.url}/api/registry/areas/%00`), {
      status: 422,
      code: 'request.invalid',
      path: '/code',
    });
    await expectRefusal(() => fetch(`${platform.url}/api/regulator/trace?q=a%00b`), {
      status: 422,
      code: 'request.invalid',
      path: '/q',
    });
    await expectRefusal(() => fetch(`${platform.url}/api/collection/sites/%ff/stock`), {
      status: 400,
      code: 'request.unreadable',
    });
  });
});

describe('in a batch one bad row never spoils the others', () => {
  it('every kind of junk between good rows', async () => {
    const good = Array.from({ length: 3 }, () => fridge());
    const junk: [unknown, string][] = [
      [null, 'row.invalid'],
      ['junk', 'row.invalid'],
      [42, 'row.invalid'],
      [[], 'row.invalid'],
      [{}, 'row.invalid'],
      [{ ...fridge(), grams: 0 }, 'weight.invalid'],
      [{ ...fridge(), grams: 900_000 }, 'weight.implausible'],
      [{ ...fridge(), classCode: 'nope' }, 'class.unknown'],
      [{ ...fridge(), surprise: 1 }, 'row.invalid'],
      [fridge({ identifiers: [{ kind: 'serial', value: 'A\u0000B' }] }), 'row.value-unusable'],
      [{ ...fridge(), override: { supervisorId: people.supervisor, reason: '\ud800' } }, 'row.value-unusable'],
      [{ ...fridge(), ['\ud800']: 1 }, 'row.value-unusable'],
      [fridge({ identifiers: good[0]!.identifiers }), 'identifier.active-elsewhere'],
      [{ ...fridge(), id: good[0]!.id }, 'row.id-repeated'],
      [{ ...known.row, grams: 51_000 }, 'request.id-reused'],
      [car('LSV'), 'identifier.vin.length'],
    ];
    const rows = [
      good[0],
      ...junk.slice(0, 8).map(([row]) => row),
      good[1],
      ...junk.slice(8).map(([row]) => row),
      good[2],
    ];
    const { status, body } = await call<BatchAnswer>(platform.url, '/api/collection/intakes/batch', {
      siteId: here.point,
      rows,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 3, refused: junk.length });
    expect(body.answers.filter((answer) => answer.status === 'accepted').map(({ id }) => id)).toEqual(
      good.map(({ id }) => id),
    );
    const refused = body.answers.filter((answer) => answer.status === 'refused');
    expect(refused.map(({ problem }) => problem!.code)).toEqual(junk.map(([, code]) => code));
    for (const { problem } of refused) {
      expect(problem!.zh).toMatch(/\p{Script=Han}{2}/u);
      expect(problem!.en).toMatch(/[a-z]{2}/);
    }
    const there = await inspector.query<{ id: string }>(
      'select item_id as id from collection.holding where item_id = any ($1)',
      [rows.map((row) => (row as { id?: string } | null)?.id).filter((id) => id !== undefined)],
    );
    expect(there.map(({ id }) => id).sort()).toEqual([...good.map(({ id }) => id), known.item].sort());
  });
});

describe('a supervisor takes the responsibility', () => {
  it('for an implausible weight, which the event records with who and why', async () => {
    const override = { supervisorId: people.supervisor, reason: '商用冷柜，已复核' };
    const row = fridge({ grams: 900_000, override });
    const answer = await call<{ warnings: { code: string; zh: string; en: string }[] }>(
      platform.url,
      '/api/collection/intakes',
      { siteId: here.point, ...row },
    );
    expect(answer).toMatchObject({ status: 201, body: { grams: 900_000, warnings: [{ code: 'weight.implausible' }] } });
    const fact = (await inspector.events('item.collected')).find(({ record }) => record.subject === row.id);
    expect(fact?.record.data).toMatchObject({ override, warnings: ['weight.implausible'], item: { grams: 900_000 } });
  });

  it('and no override is recorded where nothing was doubtful', async () => {
    const row = fridge({ override: { supervisorId: people.supervisor, reason: '习惯' } });
    await desk.intake(here.point, row);
    const fact = (await inspector.events('item.collected')).find(({ record }) => record.subject === row.id);
    expect(fact?.record.data).toMatchObject({ override: null, warnings: [] });
  });

  it('nobody keeps the number of a person', async () => {
    const idNumber = makeResidentId(chance);
    const row = fridge({ consignor: { kind: 'person', idNumber } });
    await desk.intake(here.point, row);
    const [found] = await inspector.query<{ times: number }>(
      `select (select count(*) from bus.log where record like '%' || $1 || '%')
            + (select count(*) from collection.intake where digest like '%' || $1 || '%' or answer::text like '%' || $1 || '%') as times`,
      [idNumber],
    );
    expect(Number(found!.times)).toBe(0);
  });
});
