import type { AuditJobBalance } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import type { Comparison } from './comparison.ts';

const table = 'sorting/balances';
const figures = ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams', 'toleranceGrams'] as const;

/** Holds what the centres say of their closed jobs beside the events: as a job was judged, and as corrections have drawn it anew. */
export const openJobBalanceComparison = (comparison: Comparison) => {
  const seen = new Set<string>();
  return {
    take: (row: AuditJobBalance): void => {
      seen.add(row.jobId);
      compareRow(comparison, row);
    },
    /** Every closed job has its balance. */
    finish: (): void => {
      for (const { jobId, balance } of comparison.books.jobs.values())
        if (balance !== null && !seen.has(jobId))
          report(comparison, jobId, { code: 'balance.site-missing', expected: balance.inputGrams, found: 'none' });
    },
  };
};

interface Fault {
  readonly code: string;
  readonly expected: string | number;
  readonly found: string | number;
}

const report = ({ books }: Comparison, jobId: string, fault: Fault): void => {
  const balance = books.jobs.get(jobId)?.balance ?? null;
  violate(books.findings, {
    ...{ rule: 3, subject: `job:${jobId}`, table, ...fault },
    eventId: balance === null ? null : books.events.at(balance.event),
    zh: '分拣中心的物料平衡与事件不符',
    en: 'the sorting centre tells another mass balance than the events',
  });
};

const compareRow = (comparison: Comparison, row: AuditJobBalance): void => {
  const { books, redrawn } = comparison;
  countChecked(books.findings, 3);
  const differs = (code: string, expected: string | number, found: string | number): void => {
    if (expected !== found) report(comparison, row.jobId, { code, expected, found });
  };
  const job = books.jobs.get(row.jobId);
  const balance = job?.balance ?? null;
  if (job === undefined || balance === null) return differs('balance.without-events', 'no balance', row.inputGrams);
  differs('balance.site', books.sites.at(job.site), row.siteId);
  for (const figure of figures) differs(`balance.${figure}`, balance[figure], row[figure]);
  differs('balance.explained', String(balance.explained), String(row.explained));
  const last = redrawn.get(row.jobId);
  const found = row.redrawn;
  if (last === undefined || found === null) {
    const [expected, there] = [last === undefined, found === null].map((none) => (none ? 'none' : 'redrawn'));
    return differs('balance.redrawn-row-there', expected ?? '', there ?? '');
  }
  const expected = { ...last.after, dryDifferenceGrams: last.dry?.after.differenceGrams ?? null };
  for (const member of [...figures, 'dryDifferenceGrams'] as const)
    differs(`balance.redrawn-row-${member}`, expected[member] ?? 'none', found[member] ?? 'none');
};
