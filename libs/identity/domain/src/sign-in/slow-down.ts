/** Attempts that were counted against a login name or an address, and when the last one was. */
export interface Failures {
  readonly failures: number;
  readonly lastAt: Date;
}

/** How guesses are slowed down. Waits grow, are never longer than a limit, and a quiet time makes all forgotten. */
export interface SlowDownPolicy {
  /** So many attempts cost nothing. */
  readonly free: number;
  /** Wait after the first that is not free; it doubles with each further one. */
  readonly firstSeconds: number;
  readonly mostSeconds: number;
  /** After so long without an attempt nothing is remembered. */
  readonly forgetSeconds: number;
}

/** A login name: a hundred guesses a day at most, and its owner gets in again within a quarter of an hour. */
export const slowDownOfLogin: SlowDownPolicy = { free: 5, firstSeconds: 2, mostSeconds: 900, forgetSeconds: 86_400 };

/** An address: a whole office may stand behind one, so it is more patient and forgets sooner. */
export const slowDownOfAddress: SlowDownPolicy = { free: 30, firstSeconds: 1, mostSeconds: 60, forgetSeconds: 3_600 };

/** @returns whole seconds until the next attempt may be made; 0 where it may be made now */
export const waitSeconds = (before: Failures | null, now: Date, policy: SlowDownPolicy): number => {
  const known = remembered(before, now, policy);
  if (known === null || known.failures < policy.free) return 0;
  const steps = Math.min(known.failures - policy.free, 30);
  const wait = Math.min(policy.firstSeconds * 2 ** steps, policy.mostSeconds);
  const passed = (now.getTime() - known.lastAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(wait - passed));
};

/** Counts an attempt, before it is known how it ends: so guesses that are made at once cannot all be free. */
export const countAttempt = (before: Failures | null, now: Date, policy: SlowDownPolicy): Failures => ({
  failures: (remembered(before, now, policy)?.failures ?? 0) + 1,
  // a clock that was set back must not shorten a wait
  lastAt: new Date(Math.max(now.getTime(), before?.lastAt.getTime() ?? 0)),
});

const remembered = (before: Failures | null, now: Date, { forgetSeconds }: SlowDownPolicy): Failures | null =>
  before === null || now.getTime() - before.lastAt.getTime() >= forgetSeconds * 1000 ? null : before;
