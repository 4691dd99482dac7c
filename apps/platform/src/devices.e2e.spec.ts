import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedPassword } from '@huihuan/platform-auth';
import { demoAccounts, demoNetwork, type DemoAccount } from '@huihuan/seeds';
import {
  fetchSignedIn,
  signedInAs,
  startPlatform,
  testDemoKey,
  testId,
  until,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { fridge } from './spec/goods.support.spec.ts';
import { newTablet, send, type Answer, type Tablet } from './spec/tablet.support.spec.ts';

const points = demoNetwork().sites.filter(({ kind }) => kind === 'collection-point');
const at = (siteId: string, role: string): DemoAccount | undefined =>
  demoAccounts().find((account) => account.role === role && account.siteIds.includes(siteId));
/** A point of the demonstration at which somebody attends. */
const siteId = points.find(({ id }) => at(id, 'attendant') !== undefined)?.id ?? '';
const attendant = at(siteId, 'attendant');
const pin = '739105';

let platform: PlatformProcess;
let tablet: Tablet;
let administrator: string;
let byPin = '';
beforeAll(async () => {
  platform = await startPlatform();
  administrator = await signedInAs(platform.url, 'administrator');
  tablet = await newTablet(platform.url);
});
afterAll(() => platform.stop());

const post = (path: string, authorization: string | null, body?: unknown): Promise<Answer> =>
  send(platform.url, ['POST', path], authorization, body);
const intakes = '/api/collection/intakes';
const personId = attendant?.personId ?? '';
const handIn = (deviceTime: string): Promise<object> => tablet.signed(siteId, personId, fridge(), deviceTime);
const tokenOf = ({ body }: Answer): string => `Bearer ${String(body['accessToken'])}`;

describe('a tablet at a point', () => {
  it('is enrolled by a code, and its attendant signs in on it by PIN', async () => {
    const made = await post(`/api/registry/sites/${siteId}/device-codes`, administrator);
    expect(made.status).toBe(201);
    expect(await tablet.enrol(made.body['code'] as string)).toMatchObject({ status: 201, body: { siteId } });
    const login = attendant?.login ?? '';
    const password = derivedPassword(testDemoKey, login);
    const opened = await tablet.post('/session/password', { act: 'session.password', login }, { login, password });
    expect(opened.status).toBe(201);
    expect(await tablet.setPin(tokenOf(opened), personId, pin)).toMatchObject({ status: 200 });
    const signedIn = await tablet.post('/session', { act: 'session.pin', personId }, { personId, pin });
    expect(signedIn.status).toBe(201);
    byPin = tokenOf(signedIn);
  });

  it('records what it has signed, and the chain of the site says who, on which tablet and when', async () => {
    const deviceTime = new Date().toISOString();
    const row = await handIn(deviceTime);
    let answer: Answer | null = null;
    await until(async () => {
      answer = await post(intakes, byPin, row);
      return answer.body['code'] !== 'statement.device-unknown';
    });
    expect(answer).toMatchObject({ status: 201, body: { status: 'accepted' } });
    const log = await (await fetchSignedIn(platform.url, '/api/collection/audit/events')).text();
    const line = log.split('\n').find((each) => each.includes(deviceTime)) ?? '{}';
    const { record } = JSON.parse(line) as { record: string };
    expect(JSON.parse(record)).toMatchObject({
      ...{ type: 'cn.huihuan.item.collected.v1', devicetime: deviceTime },
      ...{
        actor: { person: personId, device: tablet.deviceId },
        statement: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      },
    });
  });

  it('is revoked while it is offline: what it recorded before counts, what it recorded after waits for a decision', async () => {
    const before = await handIn(new Date(Date.now() - 60_000).toISOString());
    const revocation = { id: testId(), reason: 'stolen', revokedAt: new Date(Date.now() - 30_000).toISOString() };
    // the moment lies after the enrolment, which was a moment ago
    const path = `/api/registry/sites/${siteId}/devices/${tablet.deviceId}/revocation`;
    const early = await post(path, administrator, revocation);
    expect(early).toMatchObject({ status: 422, body: { code: 'device.revocation-moment' } });
    const revoked = await post(path, administrator, { ...revocation, id: testId(), revokedAt: null });
    expect(revoked).toMatchObject({ status: 200, body: { state: 'revoked' } });
    await until(async () => (await post(intakes, byPin, { id: testId(), siteId })).status === 401);
    const after = await handIn(new Date().toISOString());

    const colleague = await signedInAs(platform.url, attendant?.login ?? '');
    expect(await post(intakes, colleague, before)).toMatchObject({ status: 201, body: { status: 'accepted' } });
    const waits = await post(intakes, colleague, after);
    expect(waits).toMatchObject({ status: 202, body: { code: 'statement.put-aside', why: 'after-revocation' } });
    expect(await post(intakes, colleague, after)).toEqual(waits);
    const list = `/api/collection/sites/${siteId}/put-aside`;
    expect(await send(platform.url, ['GET', list], colleague)).toMatchObject({ status: 403 });
  });

  it('has what waits admitted by the administrator of the site, who answers for it', async () => {
    const login = `decider-${testId()}`;
    const decider = testId();
    const people = '/api/registry/people';
    await post(people, administrator, { id: decider, displayName: '负责人', login });
    const scope = { kind: 'site', siteId };
    await post(`${people}/${decider}/grants`, administrator, { id: testId(), role: 'site-administrator', scope });
    const made = await post(`${people}/${decider}/one-time-password`, administrator);
    const oldPassword = made.body['password'] as string;
    const newPassword = 'tractor lemon oboe seven';
    const first = await post('/api/registry/session', null, { login, password: oldPassword, as: 'program' });
    await post('/api/registry/password', tokenOf(first), { oldPassword, newPassword });
    const session = await post('/api/registry/session', null, { login, password: newPassword, as: 'program' });

    const list = `/api/collection/sites/${siteId}/put-aside`;
    const listed = await send(platform.url, ['GET', list], tokenOf(session));
    const [open, ...more] = listed.body['putAside'] as readonly { actId: string; statement: string }[];
    expect(more).toHaveLength(0);
    expect(open?.statement).toContain(tablet.deviceId);
    const decision = { id: testId(), decision: 'admitted', reason: '核对实物无误' };
    const decided = await post(`${list}/${open?.actId ?? ''}/decision`, tokenOf(session), decision);
    expect(decided).toMatchObject({ status: 200, body: { decision: 'admitted', decidedBy: decider } });
    const none = await send(platform.url, ['GET', list], tokenOf(session));
    expect(none.body['putAside']).toEqual([]);
  });
});
