import { webcrypto } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Desk } from '../device/desk.ts';
import type { Held } from '../device/access.ts';
import type { Channel, Parts, TabNews } from '../parts/parts.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { makeIdentity } from '../signing/device-key.ts';
import { remember } from '../store/remembered.ts';

/** What the server is asked, and what it answers. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}
export type Server = (request: Request) => Response | Promise<Response>;

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** The line is dead. */
export const silence: Server = () => Promise.reject(new TypeError('fetch failed'));

export interface World {
  readonly parts: Parts;
  readonly requests: Request[];
  server: Server;
  now: number;
  space: { usedBytes: number; allowedBytes: number };
  /** Runs what is due by the clock of the tablet. */
  pass(milliseconds: number): Promise<void>;
}

export const person = '0192f000-0000-7000-8000-00000000000a';
export const site = '0192f000-0000-7000-8000-00000000000b';

const bytesOf = async (body: RequestInit['body']): Promise<Uint8Array> =>
  body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : new Uint8Array();

/** A tablet without a browser: a disk that survives, a clock that is set, a server that says what the test wants. */
export const newWorld = (): World => {
  let ids = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const hearers = new Set<(news: TabNews) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  const channel: Channel = {
    tell: () => undefined,
    hear: (listener) => {
      hearers.add(listener);
      return () => hearers.delete(listener);
    },
  };
  const world: World = {
    requests: [],
    server: silence,
    now: Date.parse('2026-03-01T02:00:00.000Z'),
    space: { usedBytes: 1, allowedBytes: 1_000 },
    pass: async (milliseconds) => {
      world.now += milliseconds;
      const due = timers.filter(({ at }) => at <= world.now);
      timers = timers.filter(({ at }) => at > world.now);
      for (const { run } of due) run();
    },
    parts: {
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      crypto: webcrypto as Crypto,
      now: () => world.now,
      newId: () => `0192f000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
      fetch: async (path, { method = 'GET', headers = {}, body } = {}) => {
        const text = typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {};
        const request = {
          method,
          path,
          json: text,
          headers: headers as Record<string, string>,
          bytes: await bytesOf(body),
        };
        world.requests.push(request);
        return world.server(request);
      },
      later: (run, milliseconds) => {
        const timer = { at: world.now + milliseconds, run };
        timers.push(timer);
        return () => (timers = timers.filter((other) => other !== timer));
      },
      inTurn: (_name, work) => {
        const mine = turn.then(work);
        turn = mine.catch(() => undefined);
        return mine;
      },
      channel,
      space: { estimate: () => Promise.resolve(world.space), persist: () => Promise.resolve(true) },
    },
  };
  return world;
};

/** Opens the disk of the tablet, as after its battery died: nothing of the memory before is left. */
export const openTablet = async (world: World): Promise<Store> => {
  const store = await openStore(world.parts);
  if ((await store.remembered.get('identity')) === undefined) {
    const deviceId = world.parts.newId();
    const identity = await makeIdentity(world.parts.crypto, deviceId);
    await remember(store, 'identity', identity);
    const [enrolledAt, expiresAt] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
    const enrolment = { deviceId, siteId: site, name: '前台', kid: identity.kid, enrolledAt, expiresAt };
    await remember(store, 'enrolment', enrolment);
  }
  return store;
};

export const holder: Held = {
  ...{ personId: person, displayName: '王芳', siteId: site, access: null, accessEndsAt: 0 },
  ...{ refreshToken: null, sealKey: null, isSendingOnly: false },
};

/** Somebody is signed in, and stays so unless the test says otherwise. */
export const signedIn = (more: Partial<Desk> = {}): Desk => {
  const never = (): never => {
    throw new Error('the test does not ask for this');
  };
  return {
    ...{ state: never, subscribe: () => () => undefined, enrol: never, signInByPassword: never, signInByPin: never },
    ...{
      setPin: never,
      signInToSend: never,
      leave: never,
      lock: never,
      signOut: never,
      holder: () => holder,
      close: () => undefined,
    },
    token: () => Promise.resolve({ kind: 'token', token: 'first' }),
    renew: () => Promise.resolve({ kind: 'token', token: 'second' }),
    ...more,
  };
};
