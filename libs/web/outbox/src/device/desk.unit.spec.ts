import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../store/open-store.ts';
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
