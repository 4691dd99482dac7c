import { chinaDay } from '@huihuan/kernel-domain';
import { violate } from '../findings.ts';
import { itemRow } from '../books/books.ts';
import { dayNumber } from '../books/days.ts';
import { openJob, type JobBook } from '../books/job-book.ts';
import { nowhere, placeOf } from '../books/place.ts';
import { atSite, enterIdentifiers, flow, move, siteRow, type Reading, type ReadingOf } from './reading.ts';

const jobOf = ({ books }: Reading, jobId: string): JobBook => {
  const known = books.jobs.get(jobId) ?? openJob(jobId);
  books.jobs.set(jobId, known);
  return known;
};

export const takeStarted = (reading: ReadingOf<'cn.huihuan.processing.started.v1'>): void => {
  const { jobId, siteId, inputs, batchId = null } = reading.event.data;
  const job = jobOf(reading, jobId);
  if (job.started !== -1) return secondTime(reading, jobId);
  job.started = reading.row;
  job.startedAt = reading.event.time;
  job.batchId = batchId;
  job.site = siteRow(reading, siteId);
  job.inputs = inputs.map(({ itemId, classCode }) => itemRow(reading.books, itemId, classCode));
};

export const takeCancelled = (reading: ReadingOf<'cn.huihuan.processing.cancelled.v1'>): void => {
  const job = jobOf(reading, reading.event.data.jobId);
  if (job.cancelled !== -1) return secondTime(reading, job.jobId);
  job.cancelled = reading.row;
};

export const takeDismantled = (reading: ReadingOf<'cn.huihuan.item.dismantled.v1'>): void => {
  const { data } = reading.event;
  const job = jobOf(reading, data.jobId);
  if (job.balance !== null) secondTime(reading, data.jobId);
  const site = atSite(reading, data.siteId);
  const consumed = placeOf('consumed', 0);
  for (const item of data.inputs) {
    move(reading, item, { kind: 'consumed', from: site, to: consumed, gramsBefore: item.grams });
    flow(reading, 'consumed', { siteId: data.siteId, classCode: item.classCode, items: 1, grams: item.grams });
  }
  for (const { item } of data.outputs) {
    move(reading, item, { kind: 'produced', from: nowhere, to: site, gramsBefore: -1 });
    flow(reading, 'produced', { siteId: data.siteId, classCode: item.classCode, items: 1, grams: item.grams });
    enterIdentifiers(reading, item);
  }
  keepVehicles(reading);
  job.outputs = data.outputs.map(({ item }) => itemRow(reading.books, item.itemId, item.classCode));
  job.named = data.outputs.flatMap(({ item, fromItemId }) =>
    fromItemId === undefined
      ? []
      : [
          {
            output: reading.books.items.find(item.itemId),
            from: reading.books.items.find(fromItemId),
            grams: item.grams,
          },
        ],
  );
  if (job.named.length > 0)
    job.inputGrams = new Map(data.inputs.map(({ itemId, grams }) => [reading.books.items.find(itemId), grams]));
  for (const measured of data.inputMoisture ?? [])
    reading.books.moisture.used.push({ ...measured, jobId: data.jobId, siteId: data.siteId, event: reading.row });
  checkInputs(reading, job);
  const carried = data.carried ?? null;
  job.balance = {
    ...data.balance,
    event: reading.row,
    explained: data.explanation !== null,
    carried,
    dry: data.dry ?? null,
    families: [...new Set(data.inputs.map(({ family }) => family))],
  };
  if (job.site === -1) job.site = siteRow(reading, data.siteId);
};

const keepVehicles = ({ books, event, row }: ReadingOf<'cn.huihuan.item.dismantled.v1'>): void => {
  const { vehiclesDismantled } = books;
  for (const { itemId, family, classCode } of event.data.inputs) {
    if (family !== 'vehicle') continue;
    vehiclesDismantled.items.push(itemRow(books, itemId, classCode));
    vehiclesDismantled.sites.push(books.sites.add(event.data.siteId));
    vehiclesDismantled.days.push(dayNumber(chinaDay(event.time)));
    vehiclesDismantled.events.push(row);
  }
};

/** What is taken apart is what was taken to the line. */
const checkInputs = ({ books, event }: ReadingOf<'cn.huihuan.item.dismantled.v1'>, job: JobBook): void => {
  const taken = new Set(event.data.inputs.map(({ itemId }) => books.items.find(itemId)));
  if (job.started !== -1 && taken.size === job.inputs.length && job.inputs.every((item) => taken.has(item))) return;
  violate(books.findings, {
    rule: 3,
    code: 'balance.inputs-differ',
    subject: `job:${job.jobId}`,
    eventId: event.id,
    expected: job.inputs.length,
    found: taken.size,
    zh: '拆解投入与上线物品不一致',
    en: 'the inputs are not the items that were taken to the line',
  });
};

const secondTime = ({ books, event }: Reading, jobId: string): void => {
  violate(books.findings, {
    rule: 7,
    code: 'effect.twice',
    subject: `job:${jobId}`,
    eventId: event.id,
    zh: '同一拆解任务开始、取消或结束两次',
    en: 'a dismantling job was started, cancelled or closed twice',
  });
};
