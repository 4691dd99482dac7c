import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { demoAccounts, demoNetwork } from '@huihuan/seeds';
import type { Answered } from '../../spec/registry.support.spec.ts';
import { demoPassword, serveAccounts, type Accounts, type SignedInClient } from './accounts.support.spec.ts';

let accounts: Accounts;
let system: SignedInClient;
let ofSite: SignedInClient;

const network = demoNetwork();
const siteOf = (code: string): string => network.sites.find((site) => site.code === code)?.id ?? '';
const [own, neighbour] = [siteOf('ZM-T-001'), siteOf('ZM-T-002')];
const personOf = (login: string): string => demoAccounts().find((each) => each.login === login)?.personId ?? '';
const good = 'tractor lemon oboe seven';

beforeAll(async () => {
  accounts = await serveAccounts();
  system = await accounts.signIn('administrator');
  ofSite = await accounts.signIn('site-administrator-01');
});
afterAll(() => accounts.close());

const codeOf = ({ status, problem }: Answered): [number, string | undefined] => [status, problem.code];

/** A person with a login, by a system administrator unless said. */
const register = async (login: string, by = system): Promise<string> => {
  const id = newId();
  const answer = await by.post('/people', { id, displayName: '新人', login });
  expect(codeOf(answer)).toEqual([201, undefined]);
  return id;
};
const give = (by: SignedInClient, personId: string, role: string, scope: object): Promise<Answered> =>
  by.post(`/people/${personId}/grants`, { id: newId(), role, scope });
const oneTime = async (by: SignedInClient, personId: string): Promise<string> =>
  (await by.post(`/people/${personId}/one-time-password`)).body['password'] as string;

const said = async (type: string, key: string): Promise<number> =>
  (await rowsOf(accounts.registry.database, `select 1 from ${logTable} where type = $1 and key = $2`, [type, key]))
    .length;

describe('registering staff', () => {
  it('gives no role to somebody who is there already', async () => {
    const auditor = personOf('auditor');
    const asked = { id: auditor, displayName: '审计员', role: 'site-administrator', siteIds: [own] };
    expect(codeOf(await ofSite.post('/staff', asked))).toEqual([409, 'staff.exists']);
    const grants = (await system.get(`/people/${auditor}/grants`)).body['grants'] as { role: string }[];
    expect(grants.map(({ role }) => role)).toEqual(['auditor']);
  });
});

describe('a new person', () => {
  it('begins with a one-time password, which allows nothing but to change it', async () => {
    const personId = await register('zhao-liu');
    expect((await give(system, personId, 'transfer-operator', { kind: 'site', siteId: own })).status).toBe(201);
    const password = await oneTime(system, personId);
    const first = await accounts.signIn('zhao-liu', password);
    expect((await first.get('/session')).body).toMatchObject({ mustChangePassword: true });
    for (const path of ['/sessions', `/people/${personId}/grants`])
      expect(codeOf(await first.get(path))).toEqual([403, 'password.change-required']);
    const weak = { oldPassword: password, newPassword: 'password1234' };
    expect((await first.post('/password', weak)).problem).toMatchObject({ status: 422, code: 'password.weak' });
    const [{ name: site } = { name: '' }] = await rowsOf<{ name: string }>(
      accounts.registry.database,
      'select name from site where site_id = $1',
      [own],
    );
    expect(site.length).toBeGreaterThan(4);
    for (const newPassword of [`新人新人新人新人新人9x7k`, `${site}${site}9x7k`]) {
      const named = await first.post('/password', { oldPassword: password, newPassword });
      expect([newPassword, ...codeOf(named)]).toEqual([newPassword, 422, 'password.weak']);
    }
    const wrong = { oldPassword: 'wrong horse battery', newPassword: good };
    expect(codeOf(await first.post('/password', wrong))).toEqual([401, 'sign-in.failed']);
    const elsewhere = await accounts.signIn('zhao-liu', password);
    expect((await first.post('/password', { oldPassword: password, newPassword: good })).body).toEqual({ ended: 1 });
    expect((await elsewhere.get('/session')).problem.code).toBe('token.revoked');
    expect((await accounts.trySignIn('zhao-liu', password)).status).toBe(401);
    const client = await accounts.signIn('zhao-liu', good);
    expect((await client.get('/session')).body).toMatchObject({
      ...{ mustChangePassword: false, grants: [{ role: 'transfer-operator', scope: { kind: 'site', siteId: own } }] },
    });
    const rows = await rowsOf<{ hash: string }>(
      accounts.registry.database,
      'select hash from credential_password where person_id = $1',
      [personId],
    );
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is registered once however often it is asked, by the same administrator alone', async () => {
    const body = { id: newId(), displayName: '王五', login: 'wang-wu' };
    const [one, again] = [await system.post('/people', body), await system.post('/people', body)];
    expect([one.status, again.text]).toEqual([201, one.text]);
    expect(codeOf(await ofSite.post('/people', body))).toEqual([409, 'request.id-reused']);
    expect(codeOf(await system.post('/people', { ...body, id: newId() }))).toEqual([409, 'person.login-taken']);
    expect(codeOf(await system.post('/people', { id: newId(), displayName: '王', login: 'a b' }))).toEqual([
      ...[422, 'person.login'],
    ]);
  });

  it('whose one-time password has run out is not let in', async () => {
    const personId = await register('late-comer');
    const password = await oneTime(system, personId);
    const sql = "update credential_password set expires_at = now() - interval '1 second' where person_id = $1";
    await accounts.registry.database.query(sql, [personId]);
    expect(codeOf(await accounts.trySignIn('late-comer', password))).toEqual([401, 'sign-in.failed']);
  });
});

describe('the drivers of a site', () => {
  it('are named to whoever sends shipments from there, and to nobody else', async () => {
    const sender = await accounts.signIn('transfer-operator-01');
    const drivers = demoAccounts().filter(({ role, siteIds }) => role === 'driver' && siteIds.includes(own));
    const asked = await sender.get(`/sites/${own}/drivers`);
    const known = asked.body['drivers'] as readonly { personId: string; displayName: string }[];
    expect(known.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining(drivers.map(({ personId }) => personId)),
    );
    expect(known.every(({ displayName }) => displayName.includes('司机'))).toBe(true);
    expect(codeOf(await sender.get(`/sites/${neighbour}/drivers`))).toEqual([403, 'permission.denied']);
    expect(codeOf(await ofSite.get(`/sites/${own}/drivers`))).toEqual([403, 'permission.denied']);
  });
});

describe('the colleagues at a site', () => {
  it('are named to whoever records what is done to items there, and to nobody else', async () => {
    const operator = await accounts.signIn('transfer-operator-01');
    const roles = ['attendant', 'transfer-operator', 'sorting-operator', 'supervisor'];
    const there = demoAccounts().filter(({ role, siteIds }) => roles.includes(role) && siteIds.includes(own));
    const asked = await operator.get(`/sites/${own}/colleagues`);
    const known = asked.body['colleagues'] as readonly { personId: string; displayName: string }[];
    expect(known.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining(there.map(({ personId }) => personId)),
    );
    expect(known.some(({ displayName }) => displayName.includes('司机'))).toBe(false);
    expect(codeOf(await operator.get(`/sites/${neighbour}/colleagues`))).toEqual([403, 'permission.denied']);
    expect(codeOf(await ofSite.get(`/sites/${own}/colleagues`))).toEqual([403, 'permission.denied']);
  });
});

describe('a site administrator', () => {
  it('sees the people of its site, and no others', async () => {
    const { body } = await ofSite.get(`/people?siteId=${own}`);
    const expected = network.staff.filter(({ siteIds }) => siteIds.includes(own)).map(({ id }) => id);
    expect((body['people'] as { personId: string }[]).map(({ personId }) => personId)).toEqual(
      expect.arrayContaining(expected),
    );
    expect(codeOf(await ofSite.get(`/people?siteId=${neighbour}`))).toEqual([403, 'permission.denied']);
    expect(codeOf(await ofSite.get('/people'))).toEqual([403, 'permission.denied']);
    expect((await system.get('/people?limit=7')).body['people']).toHaveLength(7);
  });

  it('gives the roles of its site below its own, and no others', async () => {
    const personId = await register('site-hand', ofSite);
    const scope = { kind: 'site', siteId: own };
    expect((await give(ofSite, personId, 'driver', scope)).status).toBe(201);
    const refused = [
      await give(ofSite, personId, 'site-administrator', scope),
      await give(ofSite, personId, 'driver', { kind: 'site', siteId: neighbour }),
      await give(ofSite, personId, 'regulator', { kind: 'area', areaCode: '410122' }),
      await give(ofSite, personId, 'system-administrator', { kind: 'network' }),
    ];
    expect(refused.map(codeOf)).toEqual(refused.map(() => [403, 'permission.denied']));
    expect(codeOf(await give(ofSite, personId, 'driver', scope))).toEqual([409, 'grant.overlap']);
    expect(codeOf(await give(ofSite, personId, 'sorting-operator', scope))).toEqual([422, 'grant.role-site']);
  });

  it('signs out everywhere whom it could take every role from, and nobody above or beside it', async () => {
    const personId = await register('left-in-a-hurry', ofSite);
    expect((await give(ofSite, personId, 'transfer-operator', { kind: 'site', siteId: own })).status).toBe(201);
    const password = await oneTime(ofSite, personId);
    const [here, there] = [
      await accounts.signIn('left-in-a-hurry', password),
      await accounts.signIn('left-in-a-hurry', password),
    ];
    const path = `/people/${personId}/sessions`;
    expect((await ofSite.delete(path)).body).toEqual({ ended: 2 });
    for (const gone of [here, there]) expect((await gone.get('/session')).problem.code).toBe('token.revoked');
    expect((await ofSite.delete(path)).body).toEqual({ ended: 0 });
    for (const login of ['administrator', 'site-administrator-02'])
      expect(codeOf(await ofSite.delete(`/people/${personOf(login)}/sessions`))).toEqual([403, 'permission.denied']);
    expect(codeOf(await system.delete(`/people/${newId()}/sessions`))).toEqual([404, 'person.unknown']);
  });

  it('makes passwords for those whom it could take every role from, and for nobody above or beside it', async () => {
    expect((await ofSite.post(`/people/${personOf('transfer-operator-01')}/one-time-password`)).status).toBe(201);
    for (const login of ['transfer-operator-03', 'site-administrator-02', 'administrator', 'auditor'])
      expect(codeOf(await ofSite.post(`/people/${personOf(login)}/one-time-password`))).toEqual([
        ...[403, 'permission.denied'],
      ]);
    expect(codeOf(await system.post(`/people/${system.personId}/one-time-password`))).toEqual([403, 'person.oneself']);
  });
});

describe('a role', () => {
  it('ends at once or later, and the registry does not wait for the next token', async () => {
    const client = await accounts.signIn('site-administrator-03');
    const { body } = await system.get(`/people/${client.personId}/grants`);
    const [grant] = body['grants'] as { grantId: string }[];
    const site = siteOf('ZM-T-003');
    expect((await client.get(`/people?siteId=${site}`)).status).toBe(200);
    const later = { id: newId(), at: new Date(Date.now() + 3_600_000).toISOString() };
    expect((await system.post(`/grants/${grant!.grantId}/end`, later)).body).toMatchObject({ to: later.at });
    expect((await client.get(`/people?siteId=${site}`)).status).toBe(200);
    expect((await system.post(`/grants/${grant!.grantId}/end`, { id: newId() })).status).toBe(201);
    expect(codeOf(await client.get(`/people?siteId=${site}`))).toEqual([403, 'permission.denied']);
    expect(await said('cn.huihuan.grant.ended.v1', client.personId)).toBe(2);
    expect(codeOf(await system.post(`/grants/${grant!.grantId}/end`, { id: newId() }))).toEqual([409, 'grant.ended']);
  });

  it('is given to nobody by themselves, and the last system administrator stays', async () => {
    expect(codeOf(await give(system, system.personId, 'supervisor', { kind: 'site', siteId: own }))).toEqual([
      ...[403, 'grant.to-oneself'],
    ]);
    const { body } = await system.get(`/people/${system.personId}/grants`);
    const [grant] = body['grants'] as { grantId: string }[];
    expect(codeOf(await system.post(`/grants/${grant!.grantId}/end`, { id: newId() }))).toEqual([
      ...[409, 'grant.last-administrator'],
    ]);
  });

  it('that ends soon makes its tokens end with it', async () => {
    const personId = await register('for-a-minute');
    // less than the ten minutes of a token, and more than a slow machine needs for what follows
    const to = new Date(Date.now() + 240_000).toISOString();
    const grant = { id: newId(), role: 'auditor', scope: { kind: 'area', areaCode: '410122' }, to };
    expect((await system.post(`/people/${personId}/grants`, grant)).status).toBe(201);
    const password = await oneTime(system, personId);
    const first = await accounts.signIn('for-a-minute', password);
    await first.post('/password', { oldPassword: password, newPassword: good });
    const client = await accounts.signIn('for-a-minute', good);
    const { body } = await client.get('/session');
    expect(Date.parse(body['expiresAt'] as string)).toBeLessThanOrEqual(Date.parse(to));
  });

  it('of others is seen by those alone who administer them', async () => {
    const client = await accounts.signIn('driver-01');
    expect((await client.get(`/people/${client.personId}/grants`)).status).toBe(200);
    expect(codeOf(await client.get(`/people/${personOf('driver-02')}/grants`))).toEqual([403, 'permission.denied']);
  });
});

describe('a person who leaves', () => {
  it('loses every role and every session, and the services that know staff are told', async () => {
    const client = await accounts.signIn('driver-11');
    const { personId } = client;
    const body = { id: newId() };
    const [one, again] = [
      await system.post(`/people/${personId}/deactivation`, body),
      await system.post(`/people/${personId}/deactivation`, body),
    ];
    expect([one.status, one.body['active'], again.text]).toEqual([201, false, one.text]);
    expect((await client.get('/session')).problem.code).toBe('token.revoked');
    const after = await accounts.trySignIn('driver-11', demoPassword('driver-11'));
    expect(codeOf(after)).toEqual([401, 'sign-in.failed']);
    expect(await said('cn.huihuan.grant.ended.v1', personId)).toBe(1);
    expect(await said('cn.huihuan.session.revoked.v1', personId)).toBe(1);
    expect(await said('cn.huihuan.staff.registered.v1', personId)).toBe(2);
    expect(codeOf(await give(system, personId, 'driver', { kind: 'site', siteId: own }))).toEqual([
      ...[409, 'person.inactive'],
    ]);
  });

  it('is not oneself', async () => {
    expect(codeOf(await system.post(`/people/${system.personId}/deactivation`, { id: newId() }))).toEqual([
      ...[403, 'person.oneself'],
    ]);
  });
});
