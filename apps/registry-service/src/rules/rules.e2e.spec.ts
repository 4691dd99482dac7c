import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chinaDay } from '@huihuan/catalogue-domain';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { demoNetwork } from '@huihuan/seeds';
import { serveRegistry, type RegistryClient } from '../spec/registry.support.spec.ts';

let client: RegistryClient;

const siteIdOf = (code: string): string => demoNetwork().sites.find((site) => site.code === code)?.id ?? '';
const point = siteIdOf('ZM-C-001');
const inDays = (days: number): string => chinaDay(new Date(Date.now() + days * 86_400_000).toISOString());
const ruleId = 'light-battery.lead-days-collection';
const version = (more: object = {}) => ({
  id: newId(),
  scope: { kind: 'area', areaCode: '410122' },
  ...{ validFrom: inDays(2), validTo: null, effect: 'clock', parameters: { days: 7 } },
  ...{ document: '本地管理办法', clause: '第三条' },
  ...more,
});

interface Shown {
  readonly ruleId: string;
  readonly local: readonly { readonly versionId: string }[];
  readonly inForce: { readonly standing: string; readonly parameters: object; readonly versionId: string | null };
}

const shown = async (query: string): Promise<Shown> => {
  const answer = await client.get(`/rules?${query}`);
  expect(answer.status).toBe(200);
  return (answer.body['rules'] as Shown[]).find((rule) => rule.ruleId === ruleId)!;
};

beforeAll(async () => {
  client = await serveRegistry();
});

afterAll(() => client.close());

describe('the rule book', () => {
  it('is listed as it holds on a day', async () => {
    const on = async (day: string) => {
      const { body } = await client.get(`/rules?on=${day}`);
      const rules = body['rules'] as { ruleId: string; inForce: { parameters: object } | null }[];
      return rules.find((rule) => rule.ruleId === 'vehicle.whole')?.inForce?.parameters;
    };
    expect(await on('2026-03-31')).toEqual({ parts: ['engine', 'frame'] });
    expect(await on('2026-04-01')).toEqual({ parts: ['engine', 'frame', 'traction-battery'] });
    expect(await on('2010-01-01')).toBeUndefined();
  });

  it('takes a version for an area, once, tells it as a fact, and holds it from its day on in that area only', async () => {
    const own = version();
    const first = await client.post(`/rules/${ruleId}/versions`, own);
    const { id: versionId, ...members } = own;
    expect([first.status, first.body]).toEqual([201, { versionId, ruleId, ...members }]);
    expect((await client.post(`/rules/${ruleId}/versions`, own)).text).toBe(first.text);
    expect(await rowsOf(client.database, `select 1 from ${logTable} where key = $1`, [own.id])).toHaveLength(1);

    const later = await shown(`siteId=${point}&on=${inDays(2)}`);
    expect(later.inForce).toMatchObject({ standing: 'local', parameters: { days: 7 }, versionId: own.id });
    expect((await shown(`areaCode=410122101&on=${inDays(2)}`)).local.map((each) => each.versionId)).toContain(own.id);
    const today = await shown(`siteId=${point}`);
    expect(today.inForce).toMatchObject({ parameters: { days: 90 }, versionId: null });
    const elsewhere = await shown(`areaCode=410184&on=${inDays(2)}`);
    expect([elsewhere.local, elsewhere.inForce.parameters]).toEqual([[], { days: 90 }]);
  });

  it('holds a version for one site before that of its area', async () => {
    const own = version({ scope: { kind: 'site', siteId: point }, parameters: { days: 3 } });
    expect((await client.post(`/rules/${ruleId}/versions`, own)).status).toBe(201);
    expect((await shown(`siteId=${point}&on=${inDays(2)}`)).inForce.versionId).toBe(own.id);
  });

  it('refuses what reaches into the past, what is looser than the law, and what it does not know', async () => {
    const refusal = async (rule: string, more: object) => {
      const { status, problem } = await client.post(`/rules/${rule}/versions`, version(more));
      return `${status} ${problem.code} ${problem.path ?? ''}`;
    };
    expect(await refusal(ruleId, { validFrom: inDays(0) })).toBe('422 rule.in-the-past /validFrom');
    const site = { kind: 'site', siteId: point };
    expect(await refusal(ruleId, { scope: site, parameters: { days: 8 } })).toBe(
      '409 rule.looser-than-area /parameters',
    );
    const longer = { parameters: { days: 366 } };
    expect(await refusal('light-battery.lead-days-transfer', longer)).toBe('422 rule.looser-than-law /parameters/days');
    expect(await refusal('vehicle.wings', {})).toBe('404 rule.unknown /ruleId');
    expect((await client.get('/rules?areaCode=990000')).problem.code).toBe('area.unknown');
    expect((await client.get(`/rules?siteId=${newId()}`)).problem.code).toBe('site.unknown');
  });
});
