import type { Warning } from '@huihuan/intake-domain';
import type { Problem, Result } from '@huihuan/kernel-domain';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import { claimOrRefuse, type LostRows } from './claim-or-refuse.ts';
import { askedRow, earlierAnswers } from './earlier-answers.ts';
import { readRows } from './read-rows.ts';
import { decideFresh, untilNoRowIsInTheWay, type IntakeOptions, type IntakeRequest } from './register-intake.ts';

/** What registering a row would answer now. */
export type CheckedIntake =
  | { readonly kind: 'passes'; readonly warnings: readonly Warning[] }
  /** Registered before under this id, with the same content. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Takes a transaction back with what was found in it. */
class TakenBack extends Error {}

/**
 * What `registerIntakes` would answer now, by the same reading, rules and claims on identifiers; nothing of it stays. Answers in
 * the order of the rows.
 */
export const checkIntakes = async (
  options: IntakeOptions,
  request: Omit<IntakeRequest, 'admission' | 'correlationId'>,
): Promise<readonly CheckedIntake[]> => {
  const { siteId, rows, broughtFrom } = request;
  const asked = rows.map(askedRow(siteId, options.pseudonymOf));
  const read = await readRows(rows);
  const lost: LostRows = new Map();
  const decide = async (tx: Tx): Promise<readonly CheckedIntake[]> => {
    await takeLocks(tx, [siteId]);
    const earlier = await earlierAnswers(tx, asked);
    const open = asked.filter(({ index }) => !earlier.has(index) && !lost.has(index));
    const decided = await decideFresh(options, tx, { siteId, read, broughtFrom }, open);
    const claimed = await claimOrRefuse(tx, siteId, decided, lost);
    const fresh = new Map(claimed.map(({ asked: { index }, result }) => [index, result]));
    return asked.map(({ index }): CheckedIntake => {
      const known = earlier.get(index);
      if (known?.ok === true) return { kind: 'known' };
      const result = known ?? lost.get(index) ?? fresh.get(index);
      return checked(result, index);
    });
  };
  return untilNoRowIsInTheWay(lost, () => takenBack(options, decide));
};

const checked = (
  result: Result<{ readonly warnings: readonly Warning[] }> | undefined,
  index: number,
): CheckedIntake => {
  if (result === undefined) throw new Error(`row ${index} was neither accepted nor refused`);
  return result.ok ? { kind: 'passes', warnings: result.value.warnings } : { kind: 'refused', problem: result.problem };
};

/** Does work in a transaction of which nothing stays. */
const takenBack = async <Value>(
  { custody: { database } }: IntakeOptions,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> => {
  const found: Value[] = [];
  try {
    await database.transaction(async (tx) => {
      found.push(await work(tx));
      throw new TakenBack();
    });
  } catch (failure) {
    if (!(failure instanceof TakenBack)) throw failure;
  }
  const [value] = found;
  if (value === undefined) throw new Error('a check ended without an answer');
  return value;
};
