import { inTime } from '@huihuan/platform-patience';
import type { CheckResult, Health, HealthCheck } from './health-check.ts';

const limitMilliseconds = 2_000;

/** A check that hangs is as bad as one that fails; one that throws says why. */
const ask = (check: HealthCheck): Promise<CheckResult> =>
  inTime(check.check(), limitMilliseconds).catch((error: unknown) => ({
    ok: false,
    details: { error: error instanceof Error ? error.message : String(error) },
  }));

/** Asks all checks at once. Names must be unique among them. */
export const askChecks = async (checks: ReadonlyMap<string, HealthCheck>): Promise<Health> => {
  const answers = await Promise.all(
    [...checks].map(async ([name, check]) => {
      const { ok, details } = await ask(check);
      return [name, { ...details, ok }] as const;
    }),
  );
  return {
    status: answers.every(([, { ok }]) => ok) ? 'ready' : 'not-ready',
    checks: Object.fromEntries(answers),
  };
};
