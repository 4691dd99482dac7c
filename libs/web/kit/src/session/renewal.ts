import { lifeOf, type Held } from './access.ts';
import type { SessionParts } from './create-session.ts';

/** So long before its end a token is renewed; of a short life, in its last quarter. */
const leadMs = 60_000;
const againMs = 5_000;

export interface Renewal {
  plan(held: Held): void;
  stop(): void;
  look(held: Held | null): void;
}

/** Renews in silence, shortly before the end; where nobody answers, again and again until it succeeds or somebody leaves. */
export const createRenewal = (
  { now, later }: Pick<SessionParts, 'now' | 'later'>,
  renew: () => Promise<unknown>,
): Renewal => {
  let cancel: () => void = () => undefined;
  const dueIn = ({ access, endsAt }: Held): number => endsAt - Math.min(leadMs, lifeOf(access.accessToken) / 4) - now();
  const wait = (milliseconds: number): void => {
    cancel();
    cancel = later(run, Math.max(0, milliseconds));
  };
  const run = (): void => {
    // a success plans the next one
    renew().catch(() => wait(againMs));
  };
  return {
    plan: (held) => wait(dueIn(held)),
    stop: () => cancel(),
    look: (held) => {
      if (held !== null && dueIn(held) <= 0) wait(0);
    },
  };
};
