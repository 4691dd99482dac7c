import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeBankAccount, makePhone, makeResidentId, makeUscc } from '@huihuan/identifiers-domain';
import { newRingKey } from '@huihuan/platform-sealed-data';
import { call, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { liveThroughEverything, type Lived } from './spec/personal-life.support.spec.ts';
import { allTables, leaks, type Leak, type Readable } from './spec/personal-scan.support.spec.ts';

/** Numbers of nobody. */
const random = (): number => randomInt(2 ** 32) / 2 ** 32;
const serviceNames = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;

const [oldKey, newKey] = [newRingKey('old'), newRingKey('new')];

let platform: PlatformProcess;
let lived: Lived;

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'trace', HUIHUAN_DATA_KEYS: oldKey } });
  lived = await liveThroughEverything(platform.url, random);
});
afterAll(() => platform.stop());

const told = (found: readonly Leak[]): readonly string[] =>
  found.map(({ where, value, around }) => `${where}: ${value} in …${around}…`);

const auditStreams = async (): Promise<readonly Readable[]> => {
  const streams = [...serviceNames.map((name) => `/api/${name}/audit/events`), '/api/regulator/audit/facts'];
  return Promise.all(streams.map(async (path) => ({ where: path, text: await lived.asVerifier(path) })));
};

describe('after a whole life with people of every kind', () => {
  it('the ways that this test went were gone', () => {
    expect(lived.values.length).toBeGreaterThan(20);
    const met = new Set(lived.refusals.map(({ code }) => code));
    const meant = [
      ...['consignor.bank-account', 'consignor.consent-required', 'consignor.differs', 'consignor.erased'],
      ...['consignor.id-number', 'consignor.name', 'consignor.phone', 'consignor.purpose', 'consignor.unknown'],
      ...['consignor.resident-id.check-character', 'permission.denied', 'person.login', 'personal-data.must-be-kept'],
      ...[
        'booking.closed',
        'booking.day',
        'person.active',
        'person.erased',
        'reading.purpose',
        'request.not-json',
        'request.id-reused',
      ],
      ...['request.invalid', 'route.unknown', 'row.invalid', 'token.missing'],
    ];
    expect(meant.filter((code) => !met.has(code))).toEqual([]);
    expect(lived.readings).toHaveLength(6);
  });

  it('no event names anybody', async () => {
    const streams = await auditStreams();
    const types = ['personal-data.read', 'personal-data.erased', 'item.collected', 'shipment.received'];
    for (const type of types) expect(streams.some(({ text }) => text.includes(type))).toBe(true);
    expect(told(leaks(streams, lived.values))).toEqual([]);
  });

  it('no line of the log does', () => {
    const log = platform.log();
    expect(log.split('\n').length).toBeGreaterThan(100);
    expect(told(leaks([{ where: 'log', text: log }], lived.values))).toEqual([]);
  });

  it('no refusal does', () => {
    const texts = lived.refusals.map(({ where, text }) => ({ where, text }));
    expect(told(leaks(texts, lived.values))).toEqual([]);
  });

  it('no answer does, but those that somebody stated a purpose for, and names to administrators', () => {
    expect(lived.answers.length).toBeGreaterThan(15);
    expect(told(leaks(lived.answers, lived.values))).toEqual([]);
  });

  it('no table of any service does', async () => {
    const tables = await allTables(platform.database.url);
    const filled = tables.filter(({ text }) => text !== '').map(({ where }) => where);
    expect(filled).toEqual(
      expect.arrayContaining(
        [
          'booking',
          'booking_hand_in',
          'consignor_field',
          'consignor_mark',
          'personal_data_reading',
          'data_key',
          'command',
          'intake',
        ].map((name) => `table collection.${name}`),
      ),
    );
    expect(told(leaks(tables, lived.values))).toEqual([]);
  });

  it('the log of readings and the facts in the chain are the same', async () => {
    const facts = (await auditStreams())
      .flatMap(({ where, text }) => (where.includes('/collection/') ? text.split('\n') : []))
      .filter((line) => line.includes('personal-data.read.v1'))
      .map((line) => (JSON.parse((JSON.parse(line) as { record: string }).record) as { data: unknown }).data);
    expect(facts).toEqual(
      lived.readings.map(({ readingId, consignorId, siteId, byPersonId, fields, purpose, at }) => ({
        ...{ readingId, personRef: consignorId, siteId, byPersonId, fields, purpose, at },
      })),
    );
  });
});

describe('the keys of personal data', () => {
  it('leave the values of somebody who was erased closed, also from a copy of the rows', async () => {
    const client = new pg.Client({ connectionString: platform.database.url });
    await client.connect();
    const { rows } = await client.query<{ keys: number }>(
      'select count(*)::int as keys from collection.data_key where owner_id = any($1::uuid[])',
      [lived.erased],
    );
    await client.end();
    expect(rows).toEqual([{ keys: 0 }]);
  });

  it('are changed while everything is readable, until the old one can go', async () => {
    const masked = async (): Promise<unknown> =>
      (await call(platform.url, lived.maskedPath, undefined, { authorization: lived.attendant })).body['fields'];
    const before = await masked();
    expect(before).toHaveLength(5);
    await platform.crash({ HUIHUAN_DATA_KEYS: `${newKey},${oldKey}` });
    expect(await masked()).toEqual(before);
    for (const service of ['registry', 'collection']) {
      const rewrap = () => call<{ left: number }>(platform.url, `/api/${service}/data-keys/rewrapping`, { most: 100 });
      let { body } = await rewrap();
      while (body.left > 0) ({ body } = await rewrap());
      expect(body).toMatchObject({ current: 'new', wraps: [{ ringKey: 'new' }], left: 0 });
    }
    await platform.crash({ HUIHUAN_DATA_KEYS: newKey });
    expect(await masked()).toEqual(before);
  });
});

describe('the scan', () => {
  const phone = makePhone(random);
  const number = makeResidentId(random);
  const planted: readonly [string, string, string][] = [
    ['in plain', `{"text":"打 ${phone} 找人"}`, phone],
    ['in groups', `{"text":"${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}"}`, phone],
    ['of a card, in groups', `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`, number],
    ['in small letters', makeUsccIn('x'), makeUsccIn('X')],
    ['as bytes of a dump', `"\\\\x00${Buffer.from(phone).toString('hex')}ff"`, phone],
    ['a name with escapes', String.raw`"\u4eC9\u6d4b\u4e00"`, '仉测一'],
    ['a name in an address', `/api/x/${encodeURIComponent('仉测一')}`, '仉测一'],
    ['in base64', Buffer.from(`person ${makeBankAccountOf(7)} of`).toString('base64'), makeBankAccountOf(7)],
  ];

  it.each(planted)('finds what was planted %s', (_, text, value) => {
    expect(leaks([{ where: 'planted', text }], [value])).toHaveLength(1);
  });

  it('finds what was planted in a table', async () => {
    const client = new pg.Client({ connectionString: platform.database.url });
    await client.connect();
    await client.query('create table public.planted (note text)');
    await client.query('insert into public.planted values ($1)', [lived.values[0]]);
    const found = leaks(await allTables(platform.database.url), lived.values);
    await client.query('drop table public.planted');
    await client.end();
    expect(found.map(({ where, value }) => [where, value])).toEqual([['table public.planted', lived.values[0]]]);
  });

  it('finds nothing where there is nothing', () => {
    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)} ${number.slice(0, 6)}********${number.slice(-4)}`;
    expect(leaks([{ where: 'masked', text: masked }], [phone, number])).toEqual([]);
  });
});

/** One whose last sign is a letter. */
function makeUsccIn(letter: string): string {
  const made = `${makeUscc(() => 0.42).slice(0, 17)}X`;
  return letter === 'x' ? made.toLowerCase() : made;
}

function makeBankAccountOf(seed: number): string {
  return makeBankAccount(() => seed / 10);
}
