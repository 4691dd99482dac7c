import { useSyncExternalStore } from 'react';
import { ask } from '../http/ask.ts';
import { createSession, type Session } from './create-session.ts';
import { browserMark } from './mark.ts';
import { openPeers } from './peers.ts';
import type { SessionState } from './session-state.ts';
import { turnsOfBrowser } from './take-turn.ts';

let opened: Session | undefined;

const open = (): Session => {
  const found = createSession({
    ask,
    now: () => Date.now(),
    later: (run, milliseconds) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
    inTurn: turnsOfBrowser(),
    peers: openPeers(),
    mark: browserMark,
  });
  const look = (): void => found.look();
  addEventListener('online', look);
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  found.start();
  return found;
};

/** The one session of this page. */
export const session = (): Session => (opened ??= open());

const subscribe = (listener: () => void): (() => void) => session().subscribe(listener);
const current = (): SessionState => session().state();

export const useSession = (): SessionState => useSyncExternalStore(subscribe, current);
