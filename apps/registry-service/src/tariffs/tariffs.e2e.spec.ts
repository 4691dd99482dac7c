import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { logTable } from '@huihuan/messaging-core';
import { newId } from '@huihuan/platform-service';
import { demoNetwork, demoTariffs } from '@huihuan/seeds';
import { serveRegistry, type RegistryClient } from '../spec/registry.support.spec.ts';

let client: RegistryClient;

const siteIdOf = (code: string): string => demoNetwork().sites.find((site) => site.code === code)?.id ?? '';
const point = siteIdOf('ZM-C-001');
const fridge = (more: object = {}) => ({
  id: newId(),
  scope: { kind: 'site', siteId: point },
  ...{ classCode: 'appliance.refrigerator', basis: 'piece', fen: 4_500, leastFen: 3_000, mostFen: 6_000 },
  ...{ validFrom: '2026-01-01', validTo: null },
  ...more,
});
const setAt = async (siteId: string) =>
  ((await client.get(`/sites/${siteId}/tariffs`)).body['tariffs'] as { tariffId: string }[]).map((row) => row.tariffId);

beforeAll(async () => {
  client = await serveRegistry();
});

afterAll(() => client.close());

describe('tariffs', () => {
  it('are there for every counter of the demonstration', async () => {
    expect(await setAt(point)).toEqual(demoTariffs().map(({ tariffId }) => tariffId));
  });

  it('are set for one site or an area, once, and told as a fact', async () => {
    const own = fridge();
    const first = await client.post('/tariffs', own);
    const { id: tariffId, ...members } = own;
    expect([first.status, first.body]).toEqual([201, { tariffId, ...members }]);
    expect((await client.post('/tariffs', own)).text).toBe(first.text);
    const wide = fridge({ scope: { kind: 'area', areaCode: '410100' } });
    expect((await client.post('/tariffs', wide)).status).toBe(201);
    expect((await setAt(point)).slice(-2)).toEqual([own.id, wide.id]);
    expect((await setAt(siteIdOf('ZM-C-002'))).slice(-2)).not.toContain(own.id);
    const told = await rowsOf(client.database, `select 1 from ${logTable} where key = $1`, [own.id]);
    expect(told).toHaveLength(1);
  });

  it('that have ended are not shown', async () => {
    const old = fridge({ validTo: '2026-01-02' });
    expect((await client.post('/tariffs', old)).status).toBe(201);
    expect(await setAt(point)).not.toContain(old.id);
  });

  it('are refused for what makes no sense', async () => {
    const wrong = await client.post('/tariffs', fridge({ leastFen: 9_000 }));
    expect([wrong.status, wrong.problem.code, wrong.problem.path]).toEqual([422, 'tariff.range', '/fen']);
    expect((await client.get(`/sites/${newId()}/tariffs`)).problem.code).toBe('site.unknown');
  });
});
