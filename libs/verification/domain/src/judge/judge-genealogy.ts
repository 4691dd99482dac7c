import type { Books } from '../books/books.ts';
import type { JobBook } from '../books/job-book.ts';
import { factsOfItem } from '../books/custody-facts.ts';
import { countChecked, violate, warn } from '../findings.ts';

const entries: readonly string[] = ['collected', 'produced'];

/**
 * Every output leads, job by job, to items that somebody took in; none leads back to itself, comes out of two jobs, or weighs more
 * together with its siblings than went in. One that names its input names one of its job, and those of one input weigh no more than it.
 */
export const judgeGenealogy = (books: Books): void => {
  const origins = originsOf(books);
  for (const job of books.jobs.values()) {
    if (job.balance === null) continue;
    countChecked(books.findings, 8, job.outputs.length + 1);
    judgeInputs(books, job);
    judgeCircle(books, job, origins);
    judgeGrams(books, job);
    judgeNamed(books, job);
  }
};

/** By output: the job that it came out of. */
const originsOf = (books: Books): ReadonlyMap<number, JobBook> => {
  const origins = new Map<number, JobBook>();
  for (const job of books.jobs.values())
    for (const output of job.outputs) {
      const before = origins.get(output);
      if (before === undefined) origins.set(output, job);
      else report(books, job, { code: 'genealogy.two-origins', item: output, ...twoOrigins });
    }
  return origins;
};

const twoOrigins = { zh: '同一产出出自两次作业', en: 'an output comes out of two jobs' };

interface Fault {
  readonly code: string;
  readonly item: number;
  readonly zh: string;
  readonly en: string;
}

const report = (books: Books, { jobId, balance }: JobBook, { code, item, zh, en }: Fault): void =>
  violate(books.findings, {
    ...{ rule: 8, code, subject: `job:${jobId}`, itemId: books.items.at(item), zh, en },
    eventId: balance === null ? null : books.events.at(balance.event),
  });

/** An input that nobody ever took in: what came out of it leads nowhere. */
const judgeInputs = (books: Books, job: JobBook): void => {
  for (const item of job.inputs) {
    if (factsOfItem(books.custody, item).some(({ kind }) => entries.includes(kind))) continue;
    const words = {
      zh: '投入物品从未收进来，其产出无来源',
      en: 'an input was never taken in: its outputs lead nowhere',
    };
    report(books, job, { code: 'genealogy.no-origin', item, ...words });
  }
};

/** What came out of a job is found again among what it was made of. */
const judgeCircle = (books: Books, job: JobBook, origins: ReadonlyMap<number, JobBook>): void => {
  const own = new Set(job.outputs);
  const seen = new Set<string>([job.jobId]);
  const ahead: JobBook[] = [job];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop())
    for (const input of next.inputs) {
      if (own.has(input)) {
        const words = { zh: '产出追溯回到自身', en: 'an output leads back to itself' };
        return report(books, job, { code: 'genealogy.circle', item: input, ...words });
      }
      const from = origins.get(input);
      if (from === undefined || seen.has(from.jobId)) continue;
      seen.add(from.jobId);
      ahead.push(from);
    }
};

/**
 * Grams that no input had: told where a supervisor explained them, for the explanation is his to give. What a job of a batch gave
 * may have gone in with an earlier job: of those the batch is asked.
 */
const judgeGrams = (books: Books, { jobId, balance }: JobBook): void => {
  if (balance?.carried !== null) return;
  const { event, inputGrams, outputGrams, toleranceGrams, explained } = balance;
  if (outputGrams <= inputGrams + toleranceGrams) return;
  const told = explained ? warn : violate;
  told(books.findings, {
    ...{ rule: 8, code: 'genealogy.grams-from-nothing', subject: `job:${jobId}`, eventId: books.events.at(event) },
    ...{ expected: inputGrams, found: outputGrams },
    zh: '产出比投入重，且超出允差：多出的重量没有来源',
    en: 'more came out than went in, beyond the tolerance: these grams lead to no input',
  });
};

/** Where somebody said from which input a part came: it was on the line, and gave no more than it weighed. */
const judgeNamed = (books: Books, job: JobBook): void => {
  const given = new Map<number, number>();
  for (const { output, from, grams } of job.named) {
    if (!job.inputGrams.has(from)) {
      const words = { zh: '产出所称来源不是本作业的投入', en: 'an output names an input that its job did not have' };
      report(books, job, { code: 'genealogy.input-unknown', item: output, ...words });
    }
    given.set(from, (given.get(from) ?? 0) + grams);
  }
  const tolerance = job.balance?.toleranceGrams ?? 0;
  for (const [from, grams] of given) {
    if (grams <= (job.inputGrams.get(from) ?? Infinity) + tolerance) continue;
    const words = {
      zh: '称出自同一投入的产出比该投入重',
      en: 'more is said to have come out of an input than it weighed',
    };
    report(books, job, { code: 'genealogy.more-than-input', item: from, ...words });
  }
};
