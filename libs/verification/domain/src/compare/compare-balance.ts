import type { AuditBalance } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import type { Comparison } from './comparison.ts';

const table = 'regulator/balances';
const figures = ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams', 'toleranceGrams'] as const;

/** Rule 3 for one row of the regulator's mass balances. */
export const compareBalance = ({ books, rows }: Comparison, row: AuditBalance): void => {
  countChecked(books.findings, 3);
  rows.add(`${table}/${row.jobId}`);
  const job = books.jobs.get(row.jobId);
  const balance = job?.balance ?? null;
  const differs = (code: string, expected: string | number, found: string | number): void => {
    if (expected === found) return;
    violate(books.findings, {
      rule: 3,
      code,
      subject: `job:${row.jobId}`,
      eventId: balance === null ? null : books.events.at(balance.event),
      table,
      expected,
      found,
      zh: '监管的物料平衡与事件不符',
      en: 'the regulator tells another mass balance than the event',
    });
  };
  if (job === undefined || balance === null) return differs('balance.without-events', 'no balance', row.inputGrams);
  differs('balance.site', books.sites.at(job.site), row.siteId);
  for (const figure of figures) differs(`balance.${figure}`, balance[figure], row[figure]);
  differs('balance.explained', String(balance.explained), String(row.explained));
};

/** Every closed job has its balance. */
export const finishBalances = ({ books, rows }: Comparison): void => {
  for (const { jobId, balance } of books.jobs.values()) {
    if (balance === null || rows.has(`${table}/${jobId}`)) continue;
    violate(books.findings, {
      rule: 3,
      code: 'balance.missing',
      subject: `job:${jobId}`,
      eventId: books.events.at(balance.event),
      table,
      zh: '监管台账缺少该物料平衡',
      en: 'the regulator has no balance for a closed job',
    });
  }
};
