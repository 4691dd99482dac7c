import { jsonBody, type Sent } from '../http/ask.ts';
import { RequestRefused } from '../http/problem.ts';
import { lifeOf, type Access, type Held } from './access.ts';
import type { Mark } from './mark.ts';
import type { PeerNews, Peers } from './peers.ts';
import { createRenewal } from './renewal.ts';
import type { Absence, SessionState } from './session-state.ts';
import type { TakeTurn } from './take-turn.ts';

/** What a session needs of the browser. */
export interface SessionParts {
  readonly ask: <Answer>(path: string, sent: Sent) => Promise<Answer>;
  readonly now: () => number;
  /** Runs later, unless the function that it returns is called before. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly inTurn: TakeTurn;
  readonly peers: Peers;
  readonly mark: Mark;
}

export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Finds out whether somebody is signed in already. Called once. */
  start(): void;
  /** To be called when time may have passed unseen, as after a sleep of the machine: renews what is due. */
  look(): void;
  /** The token to ask with, renewed if it is due; `null` while nobody is signed in. Fails where it cannot be renewed now. */
  token(): Promise<string | null>;
  /** Another token than `used`; `false` when the session is over. Fails with `RequestRefused` when that is not known. */
  renew(used: string | null): Promise<boolean>;
  /** Signs in by whatever `path` takes. Fails with `RequestRefused` alone. */
  signIn(path: string, body: object): Promise<void>;
  /** Fails with `RequestRefused` alone: wrong old password, weak new one, too many attempts. */
  changePassword(oldPassword: string, newPassword: string): Promise<void>;
  signOut(): Promise<void>;
  /** Fails with `RequestRefused` when nobody answers: then nothing has happened. */
  signOutEverywhere(): Promise<void>;
}

const base = '/api/registry';

/** The session of a page: the token in memory, renewed shortly before it runs out, shared with the other pages of the browser. */
export const createSession = (parts: SessionParts): Session => {
  const { ask, now, inTurn, peers, mark } = parts;
  let state: SessionState = mark.read() ? { kind: 'restoring', problem: null } : { kind: 'signed-out', why: 'never' };
  let held: Held | null = null;
  const listeners = new Set<() => void>();

  const set = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const hold = (next: Held): void => {
    held = next;
    mark.write(true);
    renewal.plan(next);
    set({ kind: 'signed-in', access: next.access });
  };
  const take = (access: Access): void => {
    const next = { access, endsAt: now() + lifeOf(access.accessToken) };
    hold(next);
    peers.tell({ kind: 'held', held: next });
  };
  const forget = (why: Absence): void => {
    held = null;
    mark.write(false);
    renewal.stop();
    set({ kind: 'signed-out', why });
  };
  const leave = (why: Absence): void => {
    const sessionId = held?.access.sessionId;
    forget(why);
    if (sessionId !== undefined) peers.tell({ kind: 'over', sessionId });
  };
  const hear = (news: PeerNews): void => {
    if (news.kind === 'held') hold(news.held);
    else if (held?.access.sessionId === news.sessionId) forget('ended');
  };

  const refresh = async (used: string | null): Promise<boolean> => {
    // while it waited for its turn, another page may have renewed the token, or left
    if (state.kind === 'signed-out') return false;
    if (held !== null && held.access.accessToken !== used) return true;
    try {
      take(await ask<Access>(`${base}/session/refresh`, { method: 'POST' }));
      return true;
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.problem.status !== 401) throw error;
      leave('ended');
      return false;
    }
  };
  const renew = (used: string | null): Promise<boolean> => inTurn(() => refresh(used));
  const renewal = createRenewal(parts, () => renew(held?.access.accessToken ?? null));

  const bearer = (): Record<string, string> =>
    held === null ? {} : { authorization: `Bearer ${held.access.accessToken}` };
  const restore = (): void => {
    renew(null).catch((error: unknown) => {
      if (state.kind !== 'restoring' || !(error instanceof RequestRefused)) return;
      set({ kind: 'restoring', problem: error.problem });
      parts.later(restore, 3_000);
    });
  };

  peers.hear(hear);
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (state.kind === 'restoring') restore();
    },
    look: () => renewal.look(held),
    renew,
    token: async () => {
      if (held !== null && held.endsAt <= now()) await renew(held.access.accessToken);
      return held?.access.accessToken ?? null;
    },
    signIn: (path, body) =>
      inTurn(async () => take(await ask<Access>(`${base}/${path}`, { method: 'POST', ...jsonBody(body) }))),
    changePassword: async (oldPassword, newPassword) => {
      const { headers, body } = jsonBody({ oldPassword, newPassword });
      const sent = {
        method: 'POST',
        headers: { ...headers, ...bearer() },
        ...(body === undefined ? {} : { body }),
      } as const;
      await ask(`${base}/password`, sent);
      // what it may is in the next token alone
      await renew(held?.access.accessToken ?? null);
    },
    signOut: () =>
      inTurn(async () => {
        const heard = await ask(`${base}/session`, { method: 'DELETE', headers: bearer() }).then(
          () => true,
          // whoever is told that there is no such session has left it, too
          (error: unknown) => error instanceof RequestRefused && error.problem.status === 401,
        );
        leave(heard ? 'left' : 'unheard');
      }),
    signOutEverywhere: () =>
      inTurn(async () => {
        await ask(`${base}/sessions`, { method: 'DELETE', headers: bearer() });
        leave('left');
      }),
  };
};
