import type { BatchBook, BatchClosing } from '../books/batch-book.ts';
import { eventId, type Books } from '../books/books.ts';
import { balanceBefore } from '../books/redrawn-book.ts';
import type { BalanceBook, DryBook, JobBook } from '../books/job-book.ts';
import { countChecked, violate, warn } from '../findings.ts';
import { judgeOpenBatch } from './judge-open-batches.ts';
import type { ViolationReport } from '../violation.ts';

type Fault = Pick<ViolationReport, 'code' | 'expected' | 'found' | 'zh' | 'en'>;

/** Rule 3 for processing batches: each job is of one batch, none is open when it closes, and the grams are those of its jobs. */
export const judgeBatches = (books: Books): void => {
  const named = new Map<string, JobBook[]>();
  for (const job of books.jobs.values())
    for (const batchId of new Set([job.batchId, job.balance?.carried?.batchId ?? null]))
      if (batchId !== null) named.set(batchId, [...(named.get(batchId) ?? []), job]);
  for (const job of books.jobs.values()) judgeJob(books, job);
  for (const batch of books.batches.values()) {
    judge(books, batch, named);
    judgeOpenBatch(books, batch, named.get(batch.batchId) ?? []);
  }
  judgeListedTwice(books);
};

/** What a job says of its batch when it starts and when it closes. */
const judgeJob = (books: Books, { jobId, batchId, balance, started }: JobBook): void => {
  const carriedTo = balance === null ? batchId : (balance.carried?.batchId ?? null);
  if (batchId === null && carriedTo === null) return;
  countChecked(books.findings, 3);
  const event = eventId(books, balance?.event ?? started);
  const report = (fault: Fault): void =>
    violate(books.findings, { rule: 3, subject: `job:${jobId}`, eventId: event, ...fault });
  if (batchId !== carriedTo)
    report({
      ...{ code: 'batch.another', expected: batchId ?? '', found: carriedTo ?? '' },
      zh: '作业开始和关闭时所属的生产批次不同',
      en: 'a job ends in another processing batch than it began in',
    });
  const unknown = [batchId, carriedTo].find((id) => id !== null && (books.batches.get(id)?.opened ?? -1) === -1);
  if (unknown !== undefined)
    report({
      ...{ code: 'batch.unknown', found: unknown },
      zh: '作业所属的生产批次从未开立',
      en: 'a job is of a processing batch that nobody opened',
    });
};

const judgeListedTwice = (books: Books): void => {
  const seen = new Map<string, string>();
  for (const { batchId, closing } of books.batches.values())
    for (const jobId of closing?.jobs.keys() ?? []) {
      const before = seen.get(jobId);
      seen.set(jobId, batchId);
      if (before === undefined) continue;
      violate(books.findings, {
        ...{ rule: 3, code: 'batch.job-in-two', subject: `job:${jobId}`, expected: before, found: batchId },
        eventId: eventId(books, closing?.event ?? -1),
        zh: '同一作业计入两个生产批次',
        en: 'two processing batches count the same job',
      });
    }
};

const judge = (books: Books, { batchId, opened, closing }: BatchBook, named: ReadonlyMap<string, JobBook[]>): void => {
  if (closing === null) return;
  countChecked(books.findings, 3);
  const at = { subject: `batch:${batchId}`, eventId: eventId(books, closing.event) };
  const report = (fault: Fault): void => violate(books.findings, { rule: 3, ...at, ...fault });
  if (opened === -1) report({ code: 'batch.never-opened', zh: '关闭了从未开立的生产批次', en: 'nobody opened it' });
  const own = (named.get(batchId) ?? [])
    .filter(({ cancelled }) => cancelled === -1)
    .map((job) => ({ ...job, balance: balanceBefore(books, job, closing.event) }));
  for (const job of own) judgeOwn(job, closing, report);
  for (const jobId of closing.jobs.keys())
    if (!own.some((job) => job.jobId === jobId))
      report({
        ...{ code: 'batch.job-of-others', found: jobId },
        zh: '生产批次计入了不属于它的作业',
        en: 'a processing batch counts a job that does not belong to it',
      });
  judgeGrams(own, closing, report);
  const { outputGrams, inputGrams, toleranceGrams, explained } = closing;
  if (explained && outputGrams > inputGrams + toleranceGrams)
    warn(books.findings, {
      ...{ rule: 8, code: 'genealogy.grams-from-nothing', ...at, expected: inputGrams, found: outputGrams },
      zh: '批次产出比投入重，且超出允差：多出的重量没有来源',
      en: 'more came out of the batch than went in, beyond the tolerance: these grams lead to no input',
    });
};

const judgeOwn = ({ jobId, balance }: JobBook, closing: BatchClosing, report: (fault: Fault) => void): void => {
  if (balance === null || balance.event > closing.event)
    return report({
      ...{ code: 'batch.closed-with-open-job', found: jobId },
      zh: '生产批次关闭时仍有作业未关闭',
      en: 'a processing batch was closed while a job of it was open',
    });
  const told = closing.jobs.get(jobId);
  if (told === undefined)
    return report({
      ...{ code: 'batch.job-left-out', found: jobId },
      zh: '生产批次关闭时漏计了作业',
      en: 'a processing batch leaves out a job that belongs to it',
    });
  const difference = balance.inputGrams - balance.outputGrams - balance.lossGrams;
  if (told === difference) return undefined;
  return report({
    ...{ code: 'batch.carried-differs', expected: difference, found: told },
    zh: '生产批次所计的作业差额与作业不符',
    en: 'a processing batch counts another difference than the job has',
  });
};

const judgeGrams = (own: readonly JobBook[], closing: BatchClosing, report: (fault: Fault) => void): void => {
  const balances = own.map(({ balance }) => balance).filter((balance): balance is BalanceBook => balance !== null);
  const sum = (figure: 'inputGrams' | 'outputGrams' | 'lossGrams' | 'toleranceGrams'): number =>
    balances.reduce((total, balance) => total + balance[figure], 0);
  const [inputGrams, outputGrams] = [sum('inputGrams'), sum('outputGrams')];
  const lossGrams = sum('lossGrams') + closing.ownLossGrams;
  const counted = {
    ...{ inputGrams, outputGrams, lossGrams, toleranceGrams: sum('toleranceGrams') },
    differenceGrams: inputGrams - outputGrams - lossGrams,
  };
  for (const figure of ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams', 'toleranceGrams'] as const)
    if (counted[figure] !== closing[figure])
      report({
        ...{ code: `batch.${figure}`, expected: counted[figure], found: closing[figure] },
        zh: '生产批次的物料平衡不等于其作业之和',
        en: 'the mass balance of a processing batch is not the sum of its jobs',
      });
  const judged = judgeDry(balances, closing, report)?.basis === 'dry' ? (closing.dry ?? counted) : counted;
  if (Math.abs(judged.differenceGrams) > judged.toleranceGrams && !closing.explained)
    report({
      ...{ code: 'batch.unexplained', expected: judged.toleranceGrams, found: Math.abs(judged.differenceGrams) },
      zh: '生产批次超出允差而无主管说明',
      en: 'the difference of a processing batch is outside the tolerance and nobody explained it',
    });
};

/** The dry mass of a batch again, from that of its jobs; `null` where one of them has none. */
const judgeDry = (
  balances: readonly BalanceBook[],
  { dry, ownDryLossGrams }: BatchClosing,
  report: (fault: Fault) => void,
): DryBook | null => {
  const own = balances.flatMap((balance) => balance.dry ?? []);
  const sum = (figure: 'inputGrams' | 'outputGrams' | 'lossGrams' | 'toleranceGrams'): number =>
    own.reduce((total, one) => total + one[figure], 0);
  const [inputGrams, outputGrams] = [sum('inputGrams'), sum('outputGrams')];
  const lossGrams = sum('lossGrams') + ownDryLossGrams;
  const whole: DryBook = {
    basis: own.every(({ basis }) => basis === 'dry') ? 'dry' : 'wet',
    ...{ inputGrams, outputGrams, lossGrams, toleranceGrams: sum('toleranceGrams') },
    differenceGrams: inputGrams - outputGrams - lossGrams,
  };
  const counted = own.length === 0 || own.length < balances.length ? null : whole;
  if (dry === null && counted !== null)
    report({
      ...{ code: 'batch.dry-left-out', expected: counted.differenceGrams, found: 'none' },
      zh: '各作业均有干重平衡，生产批次却没有',
      en: 'each job has a balance of dry mass, and their processing batch has none',
    });
  // what closed before moisture was measured says nothing of it
  if (dry === null) return null;
  for (const figure of [
    'basis',
    'inputGrams',
    'outputGrams',
    'lossGrams',
    'differenceGrams',
    'toleranceGrams',
  ] as const)
    if (counted?.[figure] !== dry[figure])
      report({
        ...{ code: `batch.dry-${figure}`, expected: counted?.[figure] ?? 'not measured', found: dry[figure] },
        zh: '生产批次的干重平衡不等于其作业之和',
        en: 'the balance of dry mass of a processing batch is not the sum of its jobs',
      });
  return counted;
};
