import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { serveRegistry, type RegistryClient } from '../spec/registry.support.spec.ts';

let client: RegistryClient;

beforeAll(async () => {
  client = await serveRegistry();
});

afterAll(() => client.close());

let codes = 0;
const newSite = (change: Record<string, unknown> = {}): Record<string, unknown> & { id: string } => ({
  id: newId(),
  code: `NEW-${(codes += 1)}`,
  name: '新设交投点',
  nameEn: 'New collection point',
  kind: 'collection-point',
  form: 'fixed',
  areaCode: '410122001003',
  lon: 113.97,
  lat: 34.72,
  coordinateSystem: 'WGS84',
  capacityGrams: 5_000_000,
  areaSquareMetres: 20,
  acceptsFamilies: ['appliance', 'bulk'],
  ...change,
});
const eventsOf = (key: string): Promise<{ type: string; record: string }[]> =>
  rowsOf(client.database, `select type, record from ${logTable} where key = $1 order by txid, pos`, [key]);

describe('POST /api/registry/sites', () => {
  it('registers a site and tells the network', async () => {
    const site = newSite();
    const answer = await client.post('/sites', site, { 'x-correlation-id': 'act-7' });
    const { id, ...members } = site;
    const facts = { siteId: id, ...members, approximate: false, licences: [], active: true };
    expect([answer.status, answer.body, answer.correlationId]).toEqual([201, facts, 'act-7']);
    expect((await client.get(`/sites/${id}`)).body).toEqual(facts);
    const [event] = await eventsOf(id);
    expect(JSON.parse(event?.record ?? '')).toMatchObject({
      type: 'cn.huihuan.site.registered.v1',
      source: 'urn:huihuan:service:registry',
      correlationid: 'act-7',
      causationid: id,
      data: facts,
    });
  });

  it('answers a retry as the first time, with one effect', async () => {
    const site = newSite();
    const [first, second, third] = [
      await client.post('/sites', site),
      ...(await Promise.all([client.post('/sites', site), client.post('/sites', site)])),
    ];
    expect([second.status, second.text, third.text]).toEqual([first.status, first.text, first.text]);
    expect(await eventsOf(site.id)).toHaveLength(1);
  });

  it('refuses the id again with another body', async () => {
    const site = newSite();
    await client.post('/sites', site);
    const { status, problem } = await client.post('/sites', { ...site, name: '另一个名称' });
    expect([status, problem.code, problem.path]).toEqual([409, 'request.id-reused', '/id']);
  });

  it('lets one of two sites have a code that both ask for at once', async () => {
    const code = 'WANTED-1';
    const asked = [newSite({ code }), newSite({ code })];
    const answers = await Promise.all(asked.map((site) => client.post('/sites', site)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const won = asked[answers.findIndex(({ status }) => status === 201)];
    const { problem } = answers.find(({ status }) => status === 409) ?? { problem: undefined };
    expect(problem).toMatchObject({ code: 'site.code-taken', path: '/code', details: { code, siteId: won?.id } });
  });

  it.each<[string, Record<string, unknown>, [number, string, string]]>([
    ['an unknown area', { areaCode: '999999' }, [422, 'area.unknown', '/areaCode']],
    ['a code in use', { code: 'ZM-C-001' }, [409, 'site.code-taken', '/code']],
    ['a form on a transfer station', { kind: 'transfer-station' }, [422, 'site.form-not-allowed', '/form']],
    ['a place in another province', { lon: 121.47, lat: 31.23 }, [422, 'site.place-outside-area', '/lon']],
    ['a kind that does not exist', { kind: 'shop' }, [422, 'request.invalid', '/kind']],
    ['a capacity below zero', { capacityGrams: -5 }, [422, 'request.invalid', '/capacityGrams']],
    ['a misspelt member', { capasity: 5 }, [422, 'request.invalid', '/capasity']],
    ['an id of another form', { id: '12' }, [422, 'request.invalid', '/id']],
    [
      'a licence that ends before it begins',
      { licences: [{ kind: 'x', number: '1', issuer: '', validFrom: '2025-02-01', validTo: '2025-01-01' }] },
      [422, 'licence.validity', '/licences/0/validTo'],
    ],
  ])('refuses %s and leaves nothing behind', async (_, wrong, expected) => {
    const site = newSite(wrong);
    const answer = await client.post('/sites', site);
    expect([answer.status, answer.problem.code, answer.problem.path]).toEqual(expected);
    expect(answer.problem.detailZh).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.problem.instance).toBe(answer.correlationId);
    expect(await eventsOf(site.id)).toEqual([]);
    const mended = await client.post('/sites', newSite(site.id === '12' ? {} : { id: site.id }));
    expect(mended.status).toBe(201);
  });

  it('lists everything that is wrong', async () => {
    const { problem } = await client.post('/sites', newSite({ areaCode: '999999', form: null, acceptsFamilies: [] }));
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/form site.form-required',
      '/areaCode area.unknown',
      '/acceptsFamilies site.families',
    ]);
  });

  it('refuses broken JSON', async () => {
    expect((await client.post('/sites', '{"id":')).problem.code).toBe('request.not-json');
  });
});

describe('POST /api/registry/sites/:siteId/changes', () => {
  it('changes what is named, tells the whole site, and repeats its answer', async () => {
    const site = newSite();
    await client.post('/sites', site);
    const change = { id: newId(), reason: '扩建', capacityGrams: 9_000_000 };
    const first = await client.post(`/sites/${site.id}/changes`, change);
    const second = await client.post(`/sites/${site.id}/changes`, change);
    expect(first).toMatchObject({
      status: 201,
      body: { siteId: site.id, name: site['name'], capacityGrams: 9_000_000 },
    });
    expect(second.text).toBe(first.text);
    expect((await eventsOf(site.id)).map(({ type }) => type)).toEqual([
      'cn.huihuan.site.registered.v1',
      'cn.huihuan.site.changed.v1',
    ]);
    expect((await client.get(`/sites/${site.id}`)).body).toEqual(first.body);
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['another kind', { kind: 'sorting-centre', form: null }, 409, 'site.kind-fixed'],
    ['no change', { name: '新设交投点' }, 409, 'site.changes-nothing'],
    ['a site that was seen otherwise', { name: '一', seen: { name: '别的' } }, 409, 'site.changed-meanwhile'],
    ['an unknown area', { areaCode: '999999' }, 422, 'area.unknown'],
    ['no reason', { reason: '' }, 422, 'request.invalid'],
  ])('refuses %s', async (_, wrong, status, code) => {
    const site = newSite();
    await client.post('/sites', site);
    const answer = await client.post(`/sites/${site.id}/changes`, { id: newId(), reason: '更正', ...wrong });
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect(await eventsOf(site.id)).toHaveLength(1);
  });

  it('refuses a change under an id that means another act', async () => {
    const [one, other] = [newSite(), newSite()];
    await client.post('/sites', one);
    await client.post('/sites', other);
    const change = { id: newId(), reason: '停业', active: false };
    expect((await client.post(`/sites/${one.id}/changes`, change)).status).toBe(201);
    expect((await client.post(`/sites/${other.id}/changes`, change)).problem.code).toBe('request.id-reused');
  });

  it('does not know a site that was never registered', async () => {
    const { status, problem } = await client.post(`/sites/${newId()}/changes`, { id: newId(), reason: '停业' });
    expect([status, problem.code]).toEqual([404, 'site.unknown']);
  });
});

describe('GET /api/registry/sites', () => {
  it('finds a kind in an area and everything inside it', async () => {
    const { body } = await client.get('/sites?kind=sorting-centre&areaCode=410100');
    const sites = body['sites'] as { code: string }[];
    expect(sites.map(({ code }) => code)).toEqual(['ZM-S-001', 'ZM-S-002', 'ZM-S-003']);
    expect((await client.get('/sites?areaCode=370000')).body).toEqual({ sites: [], next: null });
  });

  it('goes through all of them in pages', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await client.get(`/sites?kind=transfer-station&limit=3${after}`);
      const page = body as { sites: { code: string }[]; next: string | null };
      seen.push(...page.sites.map(({ code }) => code));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(Array.from({ length: 8 }, (_, index) => `ZM-T-00${index + 1}`));
  });

  it('answers 404 for one that does not exist', async () => {
    expect((await client.get(`/sites/${newId()}`)).problem).toMatchObject({ status: 404, code: 'site.unknown' });
  });
});
