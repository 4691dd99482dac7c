import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import { recall } from '../store/remembered.ts';
import {
  json,
  newWorld,
  openTablet,
  person,
  silence,
  type Server,
  type World,
} from '../testing/tablet-world.spec-support.ts';
import { openDesk, type Desk } from './desk.ts';

const pin = '493857';
const day = 86_400_000;
let world: World;
let store: Store;
let desk: Desk;
let refreshes: string[];

const problem = (status: number, code: string): Response => json(status, { code, detail: 'no', detailZh: '不行' });

/** A registry that knows one person; each refresh token is good once. */
const registry: Server = ({ method, path, json: sent }) => {
  const access = (refreshToken: string): Response => {
    const payload = btoa(JSON.stringify({ iat: 0, exp: 600 }));
    const known = { person: { personId: person, displayName: '王芳' }, grants: [], sessionId: 's' };
    return json(201, {
      ...known,
      accessToken: `h.${payload}.${refreshToken}`,
      refreshToken,
      mustChangePassword: false,
    });
  };
  if (path.endsWith('/challenges')) return json(201, { challenge: 'c', expiresAt: '' });
  if (path.endsWith('/pin')) return json(200, { setAt: '' });
  if (path.endsWith('/password')) return access('by-password');
  if (path.endsWith('/refresh')) {
    refreshes.push(String(sent['refreshToken']));
    return access(`after-${refreshes.length}`);
  }
  if (method === 'DELETE') return json(200, { ended: 1 });
  return sent['pin'] === pin ? access('by-pin') : problem(401, 'pin.failed');
};

beforeEach(async () => {
  world = newWorld();
  refreshes = [];
  store = await openTablet(world);
  desk = await openDesk(world.parts, store);
  world.server = registry;
  await desk.signInByPassword({ login: 'Attendant-01 ', password: 'x' });
  await desk.setPin(pin);
});
const reload = async (): Promise<void> => {
  desk.close();
  desk = await openDesk(world.parts, store);
};
const typed = async (digits: string): Promise<string> => {
  const came = await desk.signInByPin({ personId: person, pin: digits });
  return came.ok ? 'open' : came.problem.code;
};

describe('the counter of a tablet', () => {
  it('is opened by PIN without a network after the page was loaded again, and asks with the sealed token later', async () => {
    await reload();
    expect(desk.state()).toMatchObject({ kind: 'locked', people: [{ personId: person, hasPin: true }] });
    world.server = silence;
    expect(await typed(pin)).toBe('open');
    expect(desk.state()).toMatchObject({ kind: 'working', online: 'unheard' });
    expect(await desk.token()).toEqual({ kind: 'away' });
    world.server = registry;
    expect(await desk.token()).toMatchObject({ kind: 'token' });
    expect([refreshes, desk.state()]).toMatchObject([['by-password'], { kind: 'working', online: 'signed-in' }]);
  });

  it('seals each new token, so that the next opening has one that is good', async () => {
    world.now += 3_600_000;
    await desk.token();
    await reload();
    world.server = silence;
    await typed(pin);
    world.server = registry;
    await desk.token();
    expect(refreshes).toEqual(['by-password', 'after-1']);
  });

  it('counts wrong PINs on the disk, and five close it until the server opens it', async () => {
    world.server = silence;
    for (let count = 0; count < 5; count += 1) {
      await reload();
      expect(await typed('000000')).toBe('pin.failed');
    }
    expect(await typed(pin)).toBe('pin.blocked');
    world.server = registry;
    expect(await typed(pin)).toBe('open');
    await desk.lock();
    world.server = silence;
    expect(await typed(pin)).toBe('open');
  });

  it('believes the server where it speaks, and opens nothing for a stranger or after a week', async () => {
    expect(await typed('111111')).toBe('pin.failed');
    world.server = silence;
    const stranger = await desk.signInByPin({ personId: world.parts.newId(), pin });
    expect(stranger).toMatchObject({ problem: { code: 'pin.not-here' } });
    world.now += 8 * day;
    expect(await typed(pin)).toBe('pin.stale');
  });

  it('keeps nothing of the PIN and no token in plain on the disk', async () => {
    const rows = JSON.stringify([
      await store.people.toArray(),
      (await store.remembered.toArray()).map(({ key }) => key),
    ]);
    expect(rows).not.toContain(pin);
    expect(rows).not.toContain('by-password');
  });

  it('says so when the server ends the sign-in, and recording goes on', async () => {
    world.server = (request) =>
      request.path.endsWith('/refresh') ? problem(409, 'device.revoked') : registry(request);
    world.now += 3_600_000;
    expect(await desk.token()).toMatchObject({ kind: 'none', problem: { code: 'device.revoked' } });
    expect(desk.state()).toMatchObject({ kind: 'working', online: 'sign-in-needed', why: { code: 'device.revoked' } });
    expect(desk.holder()).not.toBeNull();
  });
});

describe('a tablet that the server takes no longer', () => {
  const at = '2026-03-01T01:00:00.000Z';
  const refusing =
    (refusal: object): Server =>
    (request) => {
      if (request.path === '/api/registry/session' && request.method === 'POST') {
        const payload = btoa(JSON.stringify({ iat: 0, exp: 600 }));
        const known = { person: { personId: 'another', displayName: '李强' }, grants: [], sessionId: 't' };
        return json(201, { ...known, accessToken: `h.${payload}.c`, refreshToken: 'c', mustChangePassword: false });
      }
      return request.path.includes('/session') && request.method === 'POST' ? json(409, refusal) : registry(request);
    };
  const revoked = { code: 'device.revoked', details: { revokedAt: at, reason: 'lost' } };
  const send = () => desk.signInToSend({ login: 'colleague', password: 'y' });

  it('remembers over a reload since when and why, and forgets it when it is taken again', async () => {
    world.server = refusing(revoked);
    await desk.lock();
    expect(await typed(pin)).toBe('device.revoked');
    await reload();
    expect(await recall(store, 'ended')).toEqual({ kind: 'revoked', since: at, reason: 'lost' });
    world.server = refusing({ code: 'device.expired', details: { expiresAt: at } });
    expect(await typed(pin)).toBe('device.expired');
    expect(await recall(store, 'ended')).toEqual({ kind: 'expired', since: at, reason: null });
    world.server = registry;
    expect(await typed(pin)).toBe('open');
    expect(await recall(store, 'ended')).toBeNull();
  });

  it('is sent from by a colleague, who works at no counter and whose sign-in is good once', async () => {
    world.server = refusing(revoked);
    await send();
    expect(desk.state()).toMatchObject({ kind: 'sending', displayName: '李强' });
    expect(await desk.token()).toMatchObject({ kind: 'token' });
    world.now += 3_600_000;
    expect(await desk.token()).toMatchObject({ kind: 'none' });
    expect(desk.state()).toMatchObject({ kind: 'locked' });
  });

  it('can be left for another enrolment when nothing waits any more, and keeps what was recorded', async () => {
    world.server = refusing(revoked);
    await send();
    const act = { id: 'a', order: 1, state: 'waiting', recordedAt: at, photoIds: [] } as unknown as Act;
    await store.acts.add(act);
    expect(await desk.leave()).toMatchObject({ ok: false, problem: { code: 'device.still-waits' } });
    expect(desk.state()).toMatchObject({ kind: 'sending' });
    await store.acts.update('a', { state: 'refused' });
    expect(await desk.leave()).toMatchObject({ ok: true });
    expect(desk.state()).toEqual({ kind: 'not-enrolled' });
    const left = [await recall(store, 'identity'), await recall(store, 'enrolment'), await recall(store, 'ended')];
    expect([left, await store.people.count(), await store.acts.count()]).toEqual([[null, null, null], 0, 1]);
  });
});
