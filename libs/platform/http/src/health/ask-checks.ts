import type { CheckResult, Health, HealthCheck } from './health-check.ts';

const limitMilliseconds = 2_000;

const late = (): CheckResult => ({ ok: false, details: { error: `no answer within ${limitMilliseconds} ms` } });

/** A check that hangs is as bad as one that fails; one that throws says why. */
const ask = async (check: HealthCheck): Promise<CheckResult> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<CheckResult>((resolve) => {
    timer = setTimeout(() => resolve(late()), limitMilliseconds);
  });
  const asked = check.check().catch((error: unknown): CheckResult => ({
    ok: false,
    details: { error: error instanceof Error ? error.message : String(error) },
  }));
  return Promise.race([asked, limit]).finally(() => clearTimeout(timer));
};

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
