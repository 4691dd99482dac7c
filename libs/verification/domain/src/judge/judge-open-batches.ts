import { batchDueOn, nationalRules, rulesOn } from '@huihuan/rules-domain';
import type { BatchBook } from '../books/batch-book.ts';
import { eventId, type Books } from '../books/books.ts';
import type { JobBook } from '../books/job-book.ts';
import { balanceBefore } from '../books/redrawn-book.ts';
import { countChecked, warn } from '../findings.ts';

/**
 * Rule 3 for a batch that nobody closed: after its last day its closed jobs together are asked for, so that no balance is put
 * off for good. What is still in process has not come out.
 * @param own jobs that name it
 */
export const judgeOpenBatch = (books: Books, batch: BatchBook, own: readonly JobBook[]): void => {
  const { batchId, opened, siteId, openedOn, closing } = batch;
  if (closing !== null || opened === -1) return;
  countChecked(books.findings, 3);
  const place = { day: openedOn, areaCode: books.areas.get(siteId) ?? '', siteId };
  const due = batchDueOn(rulesOn({ rules: nationalRules, local: books.localRules }, place));
  if (due === null || books.lastDay <= due) return;
  const known = own.map((job) => ({ ...job, balance: balanceBefore(books, job, Infinity) }));
  const { differenceGrams, toleranceGrams } = sumOf(known);
  if (Math.abs(differenceGrams) <= toleranceGrams) return;
  warn(books.findings, {
    ...{ rule: 3, code: 'batch.overdue', subject: `batch:${batchId}`, eventId: eventId(books, opened) },
    ...{ expected: `${due}, ±${toleranceGrams} g`, found: `${books.lastDay}, ${differenceGrams} g` },
    zh: '生产批次逾期未关闭，已关闭作业的差额合计超出允差',
    en: 'a processing batch is open after its last day, and its closed jobs together are outside the tolerance',
  });
};

const sumOf = (own: readonly JobBook[]): { readonly differenceGrams: number; readonly toleranceGrams: number } => {
  let [differenceGrams, toleranceGrams] = [0, 0];
  const closed = own.filter(({ balance, cancelled }) => balance !== null && cancelled === -1);
  const isDry = closed.every(({ balance }) => balance?.dry?.basis === 'dry');
  for (const { balance, cancelled } of own) {
    if (balance === null || cancelled !== -1) continue;
    const judged = isDry ? balance.dry : null;
    differenceGrams += judged?.differenceGrams ?? balance.inputGrams - balance.outputGrams - balance.lossGrams;
    toleranceGrams += (judged ?? balance).toleranceGrams;
  }
  return { differenceGrams, toleranceGrams };
};
