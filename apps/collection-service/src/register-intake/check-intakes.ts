import { knownSites } from '@huihuan/custody-service';
import type { Intake, Warning } from '@huihuan/intake-domain';
import type { Problem, Result } from '@huihuan/kernel-domain';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import { claimOrRefuse, type LostRows } from './claim-or-refuse.ts';
import { askedRow, earlierAnswers } from './earlier-answers.ts';
import { noRowsPassed, type PassedRows } from './passed-rows.ts';
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

/** As many rows as hold the lock of their site in one go. */
const rowsOfPiece = 1_000;

/**
 * What `registerIntakes` would answer now, by the same reading, rules and claims on identifiers; nothing of it stays. The rows
 * are checked in pieces, and between them others come to the books of the site; a row sees what passed in earlier pieces.
 * Answers in the order of the rows.
 */
export const checkIntakes = async (
  options: IntakeOptions,
  request: Omit<IntakeRequest, 'admission' | 'correlationId'>,
  mostOfPiece = rowsOfPiece,
): Promise<readonly CheckedIntake[]> => {
  const { rows, siteId, broughtFrom } = request;
  const name = (await knownSites(options.custody.database, [siteId]))(siteId)?.name ?? siteId;
  const passed = noRowsPassed();
  const answers: CheckedIntake[] = [];
  for (let from = 0; from < rows.length; from += mostOfPiece) {
    const piece = rows.slice(from, from + mostOfPiece);
    const found = await checkPiece(options, { siteId, broughtFrom, rows: piece, passed });
    for (const { answer, intake } of found) {
      if (intake !== undefined) passed.add(intake, name);
      answers.push(answer);
    }
  }
  return answers;
};

interface Piece extends Pick<IntakeRequest, 'siteId' | 'rows' | 'broughtFrom'> {
  readonly passed: PassedRows;
}

interface CheckedRow {
  readonly answer: CheckedIntake;
  /** Where it passes: what it would bring in. */
  readonly intake?: Intake;
}

const checkPiece = async (
  options: IntakeOptions,
  { siteId, rows, broughtFrom, passed }: Piece,
): Promise<readonly CheckedRow[]> => {
  const asked = rows.map(askedRow(siteId, options.pseudonymOf, broughtFrom));
  const read = await readRows(rows);
  const lost: LostRows = new Map();
  const decide = async (tx: Tx): Promise<readonly CheckedRow[]> => {
    await takeLocks(tx, [siteId]);
    const earlier = await earlierAnswers(tx, asked);
    const open = asked.filter(({ index }) => !earlier.has(index) && !lost.has(index));
    const decided = await decideFresh(options, tx, { siteId, read, broughtFrom, passed }, open);
    const claimed = await claimOrRefuse(tx, siteId, decided, lost);
    const fresh = new Map(claimed.map(({ asked: { index }, result }) => [index, result]));
    return asked.map(({ index }): CheckedRow => {
      const known = earlier.get(index);
      if (known?.ok === true) return { answer: { kind: 'known' } };
      return checked(known ?? lost.get(index) ?? fresh.get(index), index);
    });
  };
  return untilNoRowIsInTheWay(lost, () => takenBack(options, decide));
};

const checked = (result: Result<Intake> | undefined, index: number): CheckedRow => {
  if (result === undefined) throw new Error(`row ${index} was neither accepted nor refused`);
  if (!result.ok) return { answer: { kind: 'refused', problem: result.problem } };
  return { answer: { kind: 'passes', warnings: result.value.warnings }, intake: result.value };
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
