import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { demoNetwork } from '@huihuan/seeds';
import type { Answered } from '../../spec/registry.support.spec.ts';
import { serveAccounts, type Accounts, type SignedInClient } from '../spec/accounts.support.spec.ts';
import { enrolled, newTablet } from './tablet.support.spec.ts';

let accounts: Accounts;
let administrator: SignedInClient;
const siteOf = (code: string): string => demoNetwork().sites.find((site) => site.code === code)?.id ?? '';
const [own, neighbour] = [siteOf('ZM-T-001'), siteOf('ZM-T-002')];

beforeAll(async () => {
  accounts = await serveAccounts();
  administrator = await accounts.signIn('site-administrator-01');
});
afterAll(() => accounts.close());

const codeOf = ({ status, problem }: Answered): [number, string | undefined] => [status, problem.code];
const newCode = async (): Promise<string> =>
  (await administrator.post(`/sites/${own}/device-codes`)).body['code'] as string;
const factsOf = (type: string, deviceId: string): Promise<{ record: string }[]> =>
  rowsOf(accounts.registry.database, `select record from ${logTable} where type = $1 and key = $2`, [type, deviceId]);
/** Nobody waits in a test: what was counted against the address is forgotten. */
const forget = (): Promise<unknown> => accounts.registry.database.query('delete from sign_in_failure');

describe('a code', () => {
  it('is made by the administrator of the site, and by nobody of a neighbour', async () => {
    expect(codeOf(await administrator.post(`/sites/${neighbour}/device-codes`))).toEqual([403, 'permission.denied']);
    const attendant = await accounts.signIn('attendant-01');
    expect(codeOf(await attendant.post(`/sites/${own}/device-codes`))).toEqual([403, 'permission.denied']);
    const made = await administrator.post(`/sites/${own}/device-codes`);
    expect(made.status).toBe(201);
    const kept = await rowsOf(accounts.registry.database, 'select * from enrolment_code');
    expect(JSON.stringify(kept)).not.toContain((made.body['code'] as string).replaceAll('-', ''));
  });

  it('enrols one device and no other, and the same one again when its answer was lost', async () => {
    const code = await newCode();
    const [first, second] = [await newTablet(accounts), await newTablet(accounts)];
    const answer = await first.enrol(code);
    expect(answer).toMatchObject({ status: 201, body: { deviceId: first.deviceId, siteId: own, state: 'enrolled' } });
    expect(await first.enrol(code)).toMatchObject({ status: 201, body: answer.body });
    expect(codeOf(await second.enrol(code))).toEqual([403, 'device.code']);
    const [told, ...more] = await factsOf('cn.huihuan.device.enrolled.v1', first.deviceId);
    expect(more).toHaveLength(0);
    expect(JSON.parse(told?.record ?? '')).toMatchObject({
      data: { siteId: own, publicKey: first.publicKey, enrolledBy: administrator.personId },
    });
    expect(told?.record).not.toContain('前台平板');
    await forget();
  });

  it('enrols exactly one of ten that come at once', async () => {
    const code = await newCode();
    const tablets = await Promise.all(Array.from({ length: 10 }, () => newTablet(accounts)));
    const answers = await Promise.all(tablets.map((tablet) => tablet.enrol(code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status } of answers) expect([201, 403, 429]).toContain(status);
    const rows = await rowsOf<{ n: number }>(
      accounts.registry.database,
      'select count(*) as n from device where device_id = any($1::uuid[])',
      [tablets.map(({ deviceId }) => deviceId)],
    );
    expect(rows[0]?.n).toBe(1);
    await forget();
  });

  it('does nothing after its quarter of an hour, nor one that nobody made; guesses are slowed down', async () => {
    const code = await newCode();
    await accounts.registry.database.query('update enrolment_code set expires_at = now() where used_by is null');
    const tablet = await newTablet(accounts);
    expect(codeOf(await tablet.enrol(code))).toEqual([403, 'device.code']);
    const answers: Answered[] = [];
    for (let guess = 0; guess < 6; guess += 1) answers.push(await tablet.enrol('aaaa-bbbb-cccc'));
    expect(answers[0]).toMatchObject({ status: 403, problem: { code: 'device.code' } });
    expect(answers.at(-1)).toMatchObject({ status: 429, problem: { code: 'sign-in.slow-down' } });
    await forget();
  });

  it('wants the key to be shown: another one’s signature, and a value that is no point, are refused', async () => {
    const code = await newCode();
    const [tablet, thief] = [await newTablet(accounts), await newTablet(accounts)];
    const stolen = await tablet.enrol(code, { publicKey: thief.publicKey });
    expect(codeOf(stolen)).toEqual([401, 'device.proof']);
    const off = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    expect(codeOf(await tablet.enrol(code, { publicKey: off }))).toEqual([422, 'device.key']);
    // the code is still good for the one that holds it
    expect((await tablet.enrol(code)).status).toBe(201);
    await forget();
  });
});

describe('a device', () => {
  it('is listed, renewed once for each request, and revoked as of a moment', async () => {
    const tablet = await enrolled(accounts, administrator, own);
    const path = `/sites/${own}/devices/${tablet.deviceId}`;
    const id = newId();
    const renewed = await administrator.post(`${path}/renewal`, { id });
    expect(renewed.status).toBe(200);
    expect(await administrator.post(`${path}/renewal`, { id })).toMatchObject({ status: 200, body: renewed.body });
    expect(await factsOf('cn.huihuan.device.renewed.v1', tablet.deviceId)).toHaveLength(1);
    const elsewhere = await administrator.post(`/sites/${neighbour}/devices/${tablet.deviceId}/renewal`, {
      id: newId(),
    });
    expect(codeOf(elsewhere)).toEqual([403, 'permission.denied']);

    const asked = { id: newId(), reason: 'stolen', revokedAt: null };
    const revoked = await administrator.post(`${path}/revocation`, asked);
    expect(revoked).toMatchObject({ status: 200, body: { state: 'revoked', reason: 'stolen' } });
    expect(await administrator.post(`${path}/revocation`, asked)).toMatchObject({ status: 200, body: revoked.body });
    const again = await administrator.post(`${path}/revocation`, { ...asked, id: newId() });
    expect(codeOf(again)).toEqual([409, 'device.revoked']);
    expect(codeOf(await administrator.post(`${path}/renewal`, { id: newId() }))).toEqual([409, 'device.revoked']);
    expect(await factsOf('cn.huihuan.device.revoked.v1', tablet.deviceId)).toHaveLength(1);

    const listed = await administrator.get(`/sites/${own}/devices`);
    expect(listed.body['devices']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ deviceId: tablet.deviceId, state: 'revoked', lastSeenAt: null }),
      ]),
    );
    expect(codeOf(await administrator.get(`/sites/${neighbour}/devices`))).toEqual([403, 'permission.denied']);
  });

  it('that has expired is neither renewed nor good for a sign-in', async () => {
    const tablet = await enrolled(accounts, administrator, own);
    const { database } = accounts.registry;
    await database.query('update device set expires_at = now() where device_id = $1', [tablet.deviceId]);
    const path = `/sites/${own}/devices/${tablet.deviceId}`;
    expect(codeOf(await administrator.post(`${path}/renewal`, { id: newId() }))).toEqual([409, 'device.expired']);
    expect(codeOf(await tablet.signInByPin(newId(), '739105'))).toEqual([409, 'device.expired']);
  });
});
