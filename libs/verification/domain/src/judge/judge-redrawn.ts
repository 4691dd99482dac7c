import { toleranceGrams } from '@huihuan/kernel-domain';
import type { BatchClosing } from '../books/batch-book.ts';
import { eventId, type Books } from '../books/books.ts';
import type { DryBook } from '../books/job-book.ts';
import type { RedrawnBook } from '../books/redrawn-book.ts';
import { countChecked, violate } from '../findings.ts';
import { dryOf } from '../take/dry-mass.ts';
import type { ViolationReport } from '../violation.ts';

type Figures = Omit<DryBook, 'basis'>;
interface Known {
  readonly wet: Figures;
  readonly dry: DryBook | null;
}
type Both = Omit<NonNullable<RedrawnBook['balance']>, 'batch'>;
type Fault = Pick<ViolationReport, 'code' | 'expected' | 'found' | 'zh' | 'en'>;

/** What is another of an input: grams that went in more or less, and the most that the tolerance is wider or narrower by. */
interface Step {
  readonly grams: number;
  /** `null` where the catalogue does not know a class. */
  readonly tolerance: number | null;
}

interface Moved {
  readonly wet: Step;
  /** `null` where the moisture of the input was not measured. */
  readonly dry: Step | null;
}

/**
 * Rule 3 for balances that corrections draw anew: each begins where the last one ended, moves by what the input weighs more or
 * less, and is explained by a supervisor where it comes to lie outside. Of a job whose batch was closed before, the batch is judged.
 */
export const judgeRedrawn = (books: Books): void => {
  const known = { jobs: new Map<string, Known>(), batches: new Map<string, Known>() };
  const said = [...books.redrawn.values()].flat().toSorted((one, other) => one.event - other.event);
  const measured = measuredBy(books, said);
  const stands = new Map<string, Stands>();
  for (const one of said) {
    countChecked(books.findings, 3);
    const report = (fault: Fault): void =>
      violate(books.findings, {
        ...{
          rule: 3,
          subject: `job:${one.jobId}`,
          itemId: one.item.itemId,
          eventId: eventId(books, one.event),
          ...fault,
        },
      });
    judge(one, { books, known, moved: movedBy(books, one, { measured, stands }), report });
  }
};

interface Judging {
  readonly books: Books;
  readonly known: { readonly jobs: Map<string, Known>; readonly batches: Map<string, Known> };
  readonly moved: Moved;
  readonly report: (fault: Fault) => void;
}

const judge = (one: RedrawnBook, { books, known, moved, report }: Judging): void => {
  const job = books.jobs.get(one.jobId);
  if (job?.balance == null) return report(jobUnknown);
  const isWeighedAnew = one.item.grams !== one.before.grams;
  // another class alone passed without its balance before it was drawn anew
  if (one.balance === undefined) return isWeighedAnew ? report(notRedrawn) : undefined;
  const before = known.jobs.get(one.jobId) ?? { wet: job.balance, dry: job.balance.dry };
  const after = check({ before, said: one.balance, moved, report, of: 'job' });
  known.jobs.set(one.jobId, after);
  judgeAnswer(one, one.balance, { batchId: job.batchId, before, after, to: { books, known, moved, report } });
};

interface Answer {
  readonly batchId: string | null;
  readonly before: Known;
  readonly after: Known;
  readonly to: Judging;
}

/** Who is asked: the job itself, its batch once it is closed, and nobody while that is open. */
const judgeAnswer = (
  one: RedrawnBook,
  said: NonNullable<RedrawnBook['balance']>,
  { batchId, before, after, to }: Answer,
): void => {
  const closing = batchId === null ? null : (to.books.batches.get(batchId)?.closing ?? null);
  const judgedBy = closing !== null && closing.event < one.event ? closing : null;
  const { batch } = said;
  if (batch?.batchId !== (judgedBy === null ? undefined : batchId)) return to.report(otherBatch);
  if (batch !== undefined && judgedBy !== null) return judgeBatch(one, batch, judgedBy, to);
  if (batchId === null) explained(one, { before, after, report: to.report });
};

type BatchSaid = NonNullable<NonNullable<RedrawnBook['balance']>['batch']>;

const judgeBatch = (
  one: RedrawnBook,
  said: BatchSaid,
  closing: BatchClosing,
  { known, moved, report }: Judging,
): void => {
  const before = known.batches.get(said.batchId) ?? { wet: closing, dry: closing.dry };
  const after = check({ before, said, moved: ofBatch(moved, closing), report, of: 'batch' });
  known.batches.set(said.batchId, after);
  explained(one, { before, after, report });
};

/** Where not every job of it was measured, the batch has no dry mass. */
const ofBatch = (moved: Moved, { dry }: BatchClosing): Moved => (dry === null ? { ...moved, dry: null } : moved);

interface Check {
  readonly before: Known;
  readonly said: Both;
  readonly moved: Moved;
  readonly report: (fault: Fault) => void;
  readonly of: 'job' | 'batch';
}

/** @returns the balance as it is known from here on: as it follows, with the tolerance that is said */
const check = ({ before, said, moved, report, of }: Check): Known => {
  const wet = checkFigures(before.wet, said, moved.wet, (figure, expected, found) =>
    report(differs(`${of}.${figure}`, expected, found)),
  );
  const dryDiffers = (figure: string, expected: number | string, found: number | string): void =>
    report(differs(`${of}.dry${figure}`, expected, found));
  if (before.dry === null || moved.dry === null) {
    // what nobody measured has no dry mass, and nothing is judged by it
    if (said.dry !== undefined) dryDiffers('', 'none', said.dry.after.inputGrams);
    return { wet, dry: before.dry };
  }
  if (said.dry === undefined) {
    dryDiffers('', before.dry.inputGrams + moved.dry.grams, 'none');
    return { wet, dry: before.dry };
  }
  const { basis } = before.dry;
  for (const end of ['before', 'after'] as const)
    if (said.dry[end].basis !== basis) dryDiffers(`-${end}.basis`, basis, said.dry[end].basis);
  const dry = checkFigures(before.dry, said.dry, moved.dry, (figure, expected, found) =>
    dryDiffers(`-${figure}`, expected, found),
  );
  return { wet, dry: { ...dry, basis } };
};

const figures = ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams', 'toleranceGrams'] as const;

const checkFigures = (
  known: Figures,
  said: { readonly before: Figures; readonly after: Figures },
  { grams, tolerance }: Step,
  report: (figure: string, expected: number, found: number) => void,
): Figures => {
  for (const figure of figures)
    if (said.before[figure] !== known[figure]) report(`before.${figure}`, known[figure], said.before[figure]);
  const inputGrams = known.inputGrams + grams;
  const { outputGrams, lossGrams } = known;
  const after = { inputGrams, outputGrams, lossGrams, differenceGrams: inputGrams - outputGrams - lossGrams };
  for (const figure of ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams'] as const)
    if (said.after[figure] !== after[figure]) report(`after.${figure}`, after[figure], said.after[figure]);
  const allowed = tolerance === null ? said.after.toleranceGrams : known.toleranceGrams + tolerance;
  if (said.after.toleranceGrams > allowed) report('after.toleranceGrams', allowed, said.after.toleranceGrams);
  return { ...after, toleranceGrams: said.after.toleranceGrams };
};

interface Ends {
  readonly before: Known;
  readonly after: Known;
  readonly report: (fault: Fault) => void;
}

/** Outside the tolerance a supervisor answers; another class alone asks nobody where it lay outside before. */
const explained = (one: RedrawnBook, { before, after, report }: Ends): void => {
  const isWeighedAnew = one.item.grams !== one.before.grams;
  if (one.isAnswered || !isOut(after) || (!isWeighedAnew && isOut(before))) return;
  const { differenceGrams, toleranceGrams: allowed } = judgedOf(after);
  report({
    ...{ code: 'balance.redrawn-unexplained', expected: allowed, found: Math.abs(differenceGrams) },
    zh: '更正后物料平衡超出允差而无主管放行',
    en: 'a correction puts the balance outside the tolerance, and no supervisor answered for it',
  });
};

const judgedOf = ({ wet, dry }: Known): Figures => (dry?.basis === 'dry' ? dry : wet);
const isOut = (known: Known): boolean => {
  const { differenceGrams, toleranceGrams: allowed } = judgedOf(known);
  return Math.abs(differenceGrams) > allowed;
};

/** Per mille of water of inputs as their jobs were closed, by job and item. */
const measuredBy = (books: Books, said: readonly RedrawnBook[]): ReadonlyMap<string, number> => {
  const jobs = new Set(said.map(({ jobId }) => jobId));
  return new Map(
    books.moisture.used
      .filter(({ jobId }) => jobs.has(jobId))
      .map(({ jobId, itemId, permille }) => [`${jobId} ${itemId}`, permille]),
  );
};

/** An input as the balance of its job counts it. */
type Stands = Pick<RedrawnBook['before'], 'classCode' | 'grams'>;

interface Inputs {
  readonly measured: ReadonlyMap<string, number>;
  /** By job and item, where a correction was there before. */
  readonly stands: Map<string, Stands>;
}

/** A class that was corrected without a balance is not in it yet: the next balance goes from the class as it was judged. */
const movedBy = (
  { tolerances }: Books,
  { jobId, item, before, balance }: RedrawnBook,
  { measured, stands }: Inputs,
): Moved => {
  const input = `${jobId} ${item.itemId}`;
  const from = stands.get(input) ?? before;
  stands.set(input, balance === undefined ? from : item);
  const step = (grams: number, to: number): Step => {
    const [was, is] = [tolerances.get(from.classCode), tolerances.get(item.classCode)];
    if (was === undefined || is === undefined) return { grams: to - grams, tolerance: null };
    // a gram more, as a common tolerance may have been rounded once only
    return { grams: to - grams, tolerance: toleranceGrams(is.balance, to) - toleranceGrams(was.balance, grams) + 1 };
  };
  const permille = measured.get(input);
  return {
    wet: step(from.grams, item.grams),
    dry: permille === undefined ? null : step(dryOf(from.grams, permille), dryOf(item.grams, permille)),
  };
};

const differs = (figure: string, expected: number | string, found: number | string): Fault => ({
  ...{ code: `balance.redrawn-${figure}`, expected, found },
  zh: '更正所列的重算平衡与此前的平衡和更正的重量不符',
  en: 'the balance drawn anew does not follow from the one before and the corrected input',
});

const notRedrawn: Fault = {
  code: 'balance.not-redrawn',
  zh: '更正了已拆解物品的重量，却没有重算物料平衡',
  en: 'the weight of what was taken apart is another, and its balance was not drawn anew',
};

const jobUnknown: Fault = {
  code: 'balance.redrawn-of-nothing',
  zh: '更正所列的作业没有关闭',
  en: 'a correction names a job that nobody closed',
};

const otherBatch: Fault = {
  code: 'balance.redrawn-batch',
  zh: '更正所列的生产批次不是该作业已关闭的批次',
  en: 'the batch that a correction draws anew is not the closed one of its job',
};
