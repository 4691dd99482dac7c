import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { ruleOf, type KeepingPurpose, type KeepingRule } from './keeping-rules.ts';

/** What is kept of a person, as far as it decides whether it may be erased. */
export interface Kept {
  readonly purposes: readonly KeepingPurpose[];
  /** The last business with the person: a hand-in, or when something was given. */
  readonly lastAt: Date;
}

const dayMilliseconds = 86_400_000;

/**
 * Whether a person’s data may be erased now. Refusal: `personal-data.must-be-kept`, with each ground, how sure it is, and the day
 * from which it holds no longer. Until then it is kept and read for that ground alone.
 */
export const decideErasure = ({ purposes, lastAt }: Kept, rules: readonly KeepingRule[], now: Date): Result<null> => {
  const grounds = [...new Set(purposes)]
    .map((purpose) => ruleOf(rules, purpose))
    .map(({ purpose, keepDays, sure, source }) => ({
      ...{ purpose, keepDays, sure, source },
      until: new Date(lastAt.getTime() + keepDays * dayMilliseconds),
    }))
    .filter(({ until }) => until > now)
    .map((ground) => ({ ...ground, isLocalRule: ground.sure !== 'A', until: ground.until.toISOString() }));
  const last = grounds
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (last === undefined) return accept(null);
  const named = grounds.map(({ source }) => source);
  return refuse({
    code: 'personal-data.must-be-kept',
    kind: 'conflict',
    zh: `${last.slice(0, 10)} 之前须保存，不能删除：${named.map(({ zh }) => zh).join('；')}`,
    en: `it has to be kept until ${last.slice(0, 10)} and cannot be erased before: ${named.map(({ en }) => en).join('; ')}`,
    details: { until: last, grounds },
  });
};
