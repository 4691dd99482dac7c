import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SiteFacts } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { demoAccounts, demoNetwork } from '@huihuan/seeds';
import { serveAccounts, type Accounts, type SignedInClient } from '../identity/spec/accounts.support.spec.ts';

const network = demoNetwork();
const siteOf = (code: string): string => network.sites.find((site) => site.code === code)?.id ?? '';
const personOf = (login: string): string => demoAccounts().find((each) => each.login === login)?.personId ?? '';
const own = 'ZM-T-001';
const more = ['ZM-C-001', 'ZM-C-002', 'ZM-S-001'];
const login = 'site-administrator-01';

let accounts: Accounts;
let system: SignedInClient;
let administrator: SignedInClient;

beforeAll(async () => {
  accounts = await serveAccounts();
  system = await accounts.signIn('administrator');
  administrator = await accounts.signIn(login);
});
afterAll(() => accounts.close());

const give = async (role: string, scope: object): Promise<string> => {
  const id = newId();
  const answer = await system.post(`/people/${personOf(login)}/grants`, { id, role, scope });
  expect(answer.status).toBe(201);
  return id;
};

interface Page {
  readonly sites: readonly SiteFacts[];
  readonly next: string | null;
}

const pageOf = async (by: SignedInClient, query = ''): Promise<Page> => {
  const { status, body } = await by.get(`/administered-sites${query}`);
  expect(status).toBe(200);
  return body as unknown as Page;
};
const codesOf = ({ sites }: Page): readonly string[] => sites.map(({ code }) => code);

describe('GET /api/registry/administered-sites', () => {
  it('lists the site that one looks after, with what the registry says of it, and no neighbour', async () => {
    const { sites, next } = await pageOf(administrator);
    expect([sites, next]).toEqual([[(await system.get(`/sites/${siteOf(own)}`)).body], null]);
    expect(sites[0]?.licences.length).toBeGreaterThan(0);
  });

  it('lists many by their codes, in pages, and only those that one may change', async () => {
    for (const code of more) await give('site-administrator', { kind: 'site', siteId: siteOf(code) });
    await give('supervisor', { kind: 'site', siteId: siteOf('ZM-T-002') });
    const all = await pageOf(administrator);
    expect([codesOf(all), all.next]).toEqual([[...more, own].sort(), null]);
    const first = await pageOf(administrator, '?limit=3');
    expect([codesOf(first), first.next]).toEqual([['ZM-C-001', 'ZM-C-002', 'ZM-S-001'], 'ZM-S-001']);
    const second = await pageOf(administrator, `?limit=3&after=${first.next}`);
    expect([codesOf(second), second.next]).toEqual([[own], null]);
  });

  it('lists a site no more once the role there has ended', async () => {
    const id = await give('site-administrator', { kind: 'site', siteId: siteOf('ZM-C-003') });
    expect(codesOf(await pageOf(administrator))).toContain('ZM-C-003');
    expect((await system.post(`/grants/${id}/end`, { id: newId() })).status).toBe(201);
    expect(codesOf(await pageOf(administrator))).not.toContain('ZM-C-003');
  });

  it('lists nothing for who looks after no site, and asks who it is', async () => {
    expect(await pageOf(system)).toEqual({ sites: [], next: null });
    expect(await pageOf(await accounts.signIn('supervisor-01'))).toEqual({ sites: [], next: null });
    const nobody = await accounts.registry.get('/administered-sites');
    expect([nobody.status, nobody.problem.code]).toEqual([401, 'token.missing']);
  });
});
