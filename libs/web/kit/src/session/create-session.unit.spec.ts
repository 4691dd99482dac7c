import { describe, expect, it } from '@jest/globals';
import { problemOf, RequestRefused, unreachable } from '../http/problem.ts';
import type { Access } from './access.ts';
import { createSession, type Session } from './create-session.ts';
import type { PeerNews } from './peers.ts';
import { turnsOfPage, type TakeTurn } from './take-turn.ts';

const lifeSeconds = 600;

/** A server with one session, and the browser around the pages: a clock, a cookie, a channel. */
const openWorld = () => {
  let [now, made, isEnded, isAway, isMarked] = [1_000_000, 0, false, false, false];
  let due: { readonly at: number; readonly run: () => void }[] = [];
  const asked: string[] = [];
  const hearers: ((news: PeerNews) => void)[] = [];
  const inTurn: TakeTurn = turnsOfPage();

  const access = (): Access => {
    made += 1;
    // the clock of the server is hours ahead of that of the browser
    const iat = Math.floor(now / 1000) + 9_999;
    const payload = btoa(JSON.stringify({ iat, exp: iat + lifeSeconds, made })).replaceAll('=', '');
    const person = { personId: 'p', displayName: '王芳' };
    return { accessToken: `h.${payload}.s`, sessionId: 's', person, grants: [], mustChangePassword: false };
  };
  const ask = async (path: string, { method = 'GET' }: { readonly method?: string }): Promise<unknown> => {
    asked.push(`${method} ${path}`);
    await Promise.resolve();
    if (isAway) throw new RequestRefused(unreachable);
    const isOver = path.endsWith('/refresh') && isEnded;
    if (isOver) throw new RequestRefused(problemOf(401, { code: 'session.ended' }));
    return method === 'DELETE' ? { ended: 1 } : access();
  };
  const openTab = (): Session => {
    const mine: ((news: PeerNews) => void)[] = [];
    return createSession({
      ask: ask as never,
      now: () => now,
      later: (run, milliseconds) => {
        const entry = { at: now + milliseconds, run };
        due.push(entry);
        return () => (due = due.filter((other) => other !== entry));
      },
      inTurn,
      peers: {
        tell: (news) => hearers.filter((hearer) => !mine.includes(hearer)).forEach((hearer) => hearer(news)),
        hear: (listener) => {
          mine.push(listener);
          hearers.push(listener);
        },
      },
      mark: { read: () => isMarked, write: (next) => (isMarked = next) },
    });
  };
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 50; round += 1) await Promise.resolve();
  };
  return {
    ...{ asked, openTab, settle },
    end: () => (isEnded = true),
    goAway: (next: boolean) => (isAway = next),
    pass: async (seconds: number): Promise<void> => {
      now += seconds * 1000;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter((entry) => !ripe.includes(entry));
      for (const { run } of ripe) run();
      await settle();
    },
  };
};

const signIn = (tab: Session): Promise<void> => tab.signIn('session', { login: 'a', password: 'b' });
const refreshes = (asked: readonly string[]): number => asked.filter((line) => line.endsWith('/refresh')).length;

describe('the session of a page', () => {
  it('asks nobody anything where nobody was signed in', async () => {
    const world = openWorld();
    const tab = world.openTab();
    tab.start();
    await world.settle();
    expect([tab.state(), await tab.token(), world.asked]).toEqual([{ kind: 'signed-out', why: 'never' }, null, []]);
  });

  it('renews its token a minute before the end, by whatever clock the machine has', async () => {
    const world = openWorld();
    const tab = world.openTab();
    await signIn(tab);
    const first = await tab.token();
    await world.pass(lifeSeconds - 61);
    expect(refreshes(world.asked)).toBe(0);
    await world.pass(1);
    expect(refreshes(world.asked)).toBe(1);
    expect(await tab.token()).not.toBe(first);
  });

  it('is renewed once for all pages, and by whoever comes first', async () => {
    const world = openWorld();
    const [one, other] = [world.openTab(), world.openTab()];
    await signIn(one);
    expect(other.state()).toEqual(one.state());
    const used = await one.token();
    expect(await Promise.all([one.renew(used), other.renew(used), one.renew(used)])).toEqual([true, true, true]);
    expect(refreshes(world.asked)).toBe(1);
    expect(await one.token()).toBe(await other.token());
  });

  it('goes on after a sleep: what has run out is renewed before it is used', async () => {
    const world = openWorld();
    const tab = world.openTab();
    await signIn(tab);
    const old = await tab.token();
    await world.pass(lifeSeconds + 3_600);
    expect([await tab.token(), refreshes(world.asked)]).not.toEqual([old, 0]);
  });

  it('is kept while nobody answers, and tried again until somebody does', async () => {
    const world = openWorld();
    const tab = world.openTab();
    await signIn(tab);
    world.goAway(true);
    await world.pass(lifeSeconds - 60);
    await world.pass(5);
    expect([tab.state().kind, refreshes(world.asked)]).toEqual(['signed-in', 2]);
    await world.pass(120);
    await expect(tab.token()).rejects.toThrow('network.unreachable');
    world.goAway(false);
    await world.pass(5);
    expect(await tab.token()).not.toBeNull();
  });

  it('is over for all pages when the server says so', async () => {
    const world = openWorld();
    const [one, other] = [world.openTab(), world.openTab()];
    await signIn(one);
    world.end();
    expect(await one.renew(await one.token())).toBe(false);
    expect([one.state(), other.state()]).toEqual([
      { kind: 'signed-out', why: 'ended' },
      { kind: 'signed-out', why: 'ended' },
    ]);
    await world.pass(lifeSeconds);
    expect(refreshes(world.asked)).toBe(1);
  });

  it('comes back when the page is opened again, also where the server is only starting', async () => {
    const world = openWorld();
    await signIn(world.openTab());
    world.goAway(true);
    const tab = world.openTab();
    tab.start();
    await world.settle();
    expect(tab.state()).toMatchObject({ kind: 'restoring', problem: { status: 0 } });
    world.goAway(false);
    await world.pass(3);
    expect(tab.state().kind).toBe('signed-in');
  });

  it('is left even where the server does not hear of it, and says so', async () => {
    const world = openWorld();
    const [one, other] = [world.openTab(), world.openTab()];
    await signIn(one);
    world.goAway(true);
    await expect(one.signOutEverywhere()).rejects.toThrow('network.unreachable');
    expect(one.state().kind).toBe('signed-in');
    await one.signOut();
    expect([one.state(), other.state().kind]).toEqual([{ kind: 'signed-out', why: 'unheard' }, 'signed-out']);
    expect(await other.token()).toBeNull();
  });
});
