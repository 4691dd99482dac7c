import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditEndSchema, auditEventSchema } from '@huihuan/contracts-audit';
import { sha256Hex } from '@huihuan/kernel-domain';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { catalogue, demoNetwork, targets } from '@huihuan/seeds';
import { serveRegistry, type RegistryClient } from './registry.support.spec.ts';

let client: RegistryClient;

const network = demoNetwork();
const siteOf = (code: string): string => network.sites.find((site) => site.code === code)?.id ?? '';
const countEvents = async (): Promise<number> =>
  (await rowsOf<{ rows: number }>(client.database, `select count(*) as rows from ${logTable}`))[0]?.rows ?? 0;

beforeAll(async () => {
  client = await serveRegistry();
});

afterAll(() => client.close());

describe('areas', () => {
  it('are looked up from the province down', async () => {
    const { body } = await client.get('/areas');
    expect((body['areas'] as { code: string }[]).map(({ code }) => code)).toContain('410000');
    const below = (await client.get('/areas?parent=410122')).body['areas'] as { level: string }[];
    expect(below.length).toBeGreaterThan(10);
    expect(new Set(below.map(({ level }) => level))).toEqual(new Set(['township']));
  });

  it('say what they lie in', async () => {
    expect((await client.get('/areas/410122')).body).toMatchObject({
      name: '中牟县',
      within: [{ name: '河南省' }, { name: '郑州市' }],
    });
    expect((await client.get('/areas/999999')).problem).toMatchObject({ status: 404, code: 'area.unknown' });
  });
});

describe('staff', () => {
  const attendant = () => ({ id: newId(), role: 'attendant', siteIds: [siteOf('ZM-C-001')], displayName: '王小明' });

  it('are registered with a name that stays here', async () => {
    const person = attendant();
    const first = await client.post('/staff', person);
    const second = await client.post('/staff', person);
    const { id: staffId, ...members } = person;
    expect([first.status, first.body, second.text]).toEqual([201, { staffId, ...members, active: true }, first.text]);
    const events = await rowsOf<{ record: string }>(client.database, `select record from ${logTable} where key = $1`, [
      staffId,
    ]);
    const said = events.map(({ record }) => (JSON.parse(record) as { type: string }).type);
    expect(said).toEqual(['cn.huihuan.staff.registered.v1', 'cn.huihuan.grant.given.v1']);
    expect(JSON.stringify(events)).not.toContain('王小明');
  });

  it('are found by their site', async () => {
    const siteId = siteOf('ZM-T-001');
    const expected = network.staff.filter((person) => person.siteIds.includes(siteId)).map(({ id }) => id);
    const { body } = await client.get(`/staff?siteId=${siteId}`);
    expect((body['staff'] as { staffId: string }[]).map(({ staffId }) => staffId)).toEqual(expected.sort());
  });

  it.each<[string, Record<string, unknown>, [number, string, string]]>([
    ['a role at a site where it is not held', { role: 'sorting-operator' }, [422, 'staff.role-site', '/siteIds/0']],
    ['an unknown site', { siteIds: [newId()] }, [422, 'site.unknown', '/siteIds/0']],
    ['no site', { siteIds: [] }, [422, 'staff.sites', '/siteIds']],
    ['no name', { displayName: '  ' }, [422, 'request.invalid', '/displayName']],
  ])('refuse %s', async (_, wrong, expected) => {
    const before = await countEvents();
    const answer = await client.post('/staff', { ...attendant(), ...wrong });
    expect([answer.status, answer.problem.code, answer.problem.path]).toEqual(expected);
    expect(await countEvents()).toBe(before);
  });
});

describe('trucks', () => {
  const truck = (plate: string) => ({ id: newId(), plate, capacityGrams: 5_000_000, homeSiteId: siteOf('ZM-T-001') });

  it('are registered under the one spelling of the plate', async () => {
    const asked = truck('豫A·88Z01');
    const answer = await client.post('/trucks', asked);
    expect([answer.status, answer.body['plate']]).toEqual([201, '豫A88Z01']);
    const retry = await client.post('/trucks', asked);
    expect([retry.status, retry.text]).toEqual([201, answer.text]);
    const reused = await client.post('/trucks', { ...asked, capacityGrams: 1 });
    expect([reused.status, reused.problem.code]).toEqual([409, 'request.id-reused']);
  });

  it('refuse a wrong plate, and say what is wrong', async () => {
    const { status, problem } = await client.post('/trucks', truck('豫I12345'));
    expect([status, problem.code, problem.path]).toEqual([422, 'truck.plate', '/plate']);
    expect(problem.details).toEqual({ plate: '豫I12345', problems: ['plate.authority'] });
  });

  it('refuse a plate that is in service, however it is written', async () => {
    const { status, problem } = await client.post('/trucks', truck('豫a-00Z01'));
    expect([status, problem.code]).toEqual([409, 'truck.plate-taken']);
  });

  it('refuse an unknown home', async () => {
    const { status, problem } = await client.post('/trucks', { ...truck('豫A88Z09'), homeSiteId: newId() });
    expect([status, problem.code, problem.path]).toEqual([422, 'site.unknown', '/homeSiteId']);
  });

  it('are listed', async () => {
    const { body } = await client.get('/trucks');
    const plates = (body['trucks'] as { plate: string }[]).map(({ plate }) => plate);
    expect(plates).toEqual(expect.arrayContaining(network.trucks.map(({ plate }) => plate)));
  });
});

describe('catalogue and targets', () => {
  it('give every class with its yields and sources', async () => {
    const classes = (await client.get('/catalogue')).body['classes'] as { code: string }[];
    expect(classes).toHaveLength(catalogue().length);
    expect(classes.find(({ code }) => code === 'vehicle.passenger-car')).toEqual(
      catalogue().find(({ code }) => code === 'vehicle.passenger-car'),
    );
  });

  it('give the targets of an area', async () => {
    const expected = targets().filter(({ areaCode }) => areaCode === '410122');
    expect((await client.get('/targets?areaCode=410122')).body).toEqual({ targets: expected });
    expect((await client.get('/targets')).body['targets']).toHaveLength(targets().length);
  });
});

describe('the audit of published events', () => {
  const read = async (query = '') => {
    const lines = (await client.get(`/audit/events${query}`)).text.trim().split('\n');
    return {
      rows: lines.slice(0, -1).map((line) => auditEventSchema.parse(JSON.parse(line))),
      end: auditEndSchema.parse(JSON.parse(lines.at(-1) ?? '')),
    };
  };

  it('streams the whole chain in the order of the log, and says that it is whole', async () => {
    const { rows, end } = await read();
    expect(end.end.rows).toBe(rows.length);
    expect(rows).toHaveLength(await countEvents());
    expect(rows.map(({ record }) => (JSON.parse(record) as { siteseq: number }).siteseq)).toEqual(
      rows.map((_, index) => index + 1),
    );
    expect(rows.every(({ hash, record }) => hash === sha256Hex(record))).toBe(true);
    const positions = rows.map(({ position }) => BigInt(position));
    expect(positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? 0n))).toBe(true);
  });

  it('goes on after a position', async () => {
    const { rows } = await read();
    const middle = rows[100];
    expect((await read(`?after=${middle?.position}`)).rows).toEqual(rows.slice(101));
    expect((await read(`?after=${rows.at(-1)?.position}`)).end).toEqual({ end: { rows: 0 } });
  });
});

describe('the routes of every service', () => {
  it('say that the registry is ready and has nothing to catch up with', async () => {
    expect((await client.get('/health/live')).body).toEqual({ status: 'live' });
    expect(await client.get('/health/ready')).toMatchObject({
      status: 200,
      body: {
        status: 'ready',
        checks: { database: { ok: true }, log: { ok: true }, lag: { ok: true, events: 0, seconds: 0 } },
      },
    });
  });

  it('have no dead letters', async () => {
    expect((await client.get('/dead-letters')).body).toMatchObject({ deadLetters: [] });
    const { status, problem } = await client.post(`/dead-letters/${newId()}/retry`, { id: newId() });
    expect([status, problem.code]).toEqual([404, 'dead-letter.unknown']);
  });

  it('are all described', () => {
    expect(client.undescribed()).toEqual([]);
  });
});
