import { expect } from '@jest/globals';
import { events, type SiteFacts } from '@huihuan/contracts-events';
import type { Result } from '@huihuan/kernel-domain';
import { decideSite } from './decide-site.ts';
import { evolveSite, type SiteEvent } from './evolve-site.ts';
import type { SiteCommand, SiteContext } from './site-command.ts';

export const siteId = '019b8cec-b031-774f-97be-d31094c8e8c3';
export const otherId = '019b8b90-8a71-788a-93f4-a6b3e7b432a3';

export const collectionPoint: SiteFacts = {
  siteId,
  code: 'ZM-C-001',
  name: '东大街社区交投点',
  nameEn: 'Dongdajie collection point',
  kind: 'collection-point',
  form: 'fixed',
  areaCode: '410122001003',
  lon: 113.97309,
  lat: 34.72524,
  coordinateSystem: 'WGS84',
  approximate: true,
  capacityGrams: 6_000_000,
  areaSquareMetres: 24,
  acceptsFamilies: ['appliance', 'bulk'],
  licences: [
    {
      kind: 'business-licence',
      number: 'DEMO-1',
      issuer: '中牟县市场监督管理局（演示）',
      validFrom: '2024-09-01',
      validTo: null,
    },
  ],
  active: true,
};

const areas = new Map([
  ['410122001003', 'village'],
  ['410122', 'county'],
  ['410100', 'prefecture'],
] as const);

export const county: SiteContext = {
  area: (code) => {
    const level = areas.get(code as '410122');
    return level === undefined ? undefined : { code, level };
  },
  siteIdOfCode: (code) => (code === 'ZM-C-002' ? otherId : undefined),
  extent: (areaCode) =>
    areaCode.startsWith('410122') ? { west: 113.76, south: 34.43, east: 114.24, north: 34.95 } : undefined,
};

/** What happened to a site, what is asked now, and what comes of it. */
export const given = (...past: readonly SiteEvent[]) => ({
  when: (command: SiteCommand, context: SiteContext = county) => {
    const site = past.reduce<SiteFacts | null>(evolveSite, null);
    const result: Result<readonly SiteEvent[]> = decideSite(site, command, context);
    return {
      then: (...expected: readonly SiteEvent[]): void => {
        expect(result).toEqual({ ok: true, value: expected });
        for (const { type, data } of expected) strictOf(type).parse(data);
      },
      thenRefused: (code: string, path?: string): void => {
        expect(result).toMatchObject({ ok: false, problem: { code, ...(path === undefined ? {} : { path }) } });
      },
      result,
    };
  },
});

const strictOf = (type: SiteEvent['type']) =>
  type === events.siteRegistered.type ? events.siteRegistered.strict : events.siteChanged.strict;
