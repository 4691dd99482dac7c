import { chinaDay } from '@huihuan/kernel-domain';
import type { BatchBook } from '../books/batch-book.ts';
import { violate } from '../findings.ts';
import { toldWaterGrams } from './dry-mass.ts';
import type { Reading, ReadingOf } from './reading.ts';

const batchOf = ({ books }: Reading, batchId: string): BatchBook => {
  const known = books.batches.get(batchId) ?? { batchId, opened: -1, siteId: '', openedOn: '', closing: null };
  books.batches.set(batchId, known);
  return known;
};

export const takeBatchOpened = (reading: ReadingOf<'cn.huihuan.batch.opened.v1'>): void => {
  const batch = batchOf(reading, reading.event.data.batchId);
  if (batch.opened !== -1) return secondTime(reading, batch.batchId);
  const { siteId } = reading.event.data;
  Object.assign(batch, { opened: reading.row, siteId, openedOn: chinaDay(reading.event.time) });
};

export const takeBatchClosed = (reading: ReadingOf<'cn.huihuan.batch.closed.v1'>): void => {
  const { batchId, jobs, loss, balance, dry = null, explanation } = reading.event.data;
  const batch = batchOf(reading, batchId);
  if (batch.closing !== null) return secondTime(reading, batchId);
  batch.closing = {
    ...{ ...balance, event: reading.row, explained: explanation !== null, ownLossGrams: loss.grams },
    ...{ dry, ownDryLossGrams: loss.grams - toldWaterGrams(loss) },
    jobs: new Map(jobs.map(({ jobId, grams }) => [jobId, grams])),
  };
};

const secondTime = ({ books, event }: Reading, batchId: string): void =>
  violate(books.findings, {
    ...{ rule: 7, code: 'batch.twice', subject: `batch:${batchId}`, eventId: event.id },
    zh: '同一生产批次开立或关闭两次',
    en: 'a processing batch was opened or closed twice',
  });
