import type { AuditBalance, AuditRedrawn } from '@huihuan/contracts-audit';
import type { LastRedrawn } from '../books/redrawn-book.ts';
import { countChecked, violate, warn } from '../findings.ts';
import type { Comparison } from './comparison.ts';

const table = 'regulator/balances';
const figures = ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams', 'toleranceGrams'] as const;

/** Books that keep no balances drawn anew leave them out; what a regulator answers has both members. */
export type BalanceRow = Omit<AuditBalance, 'redrawn' | 'redrawnBatch'> &
  Partial<Pick<AuditBalance, 'redrawn' | 'redrawnBatch'>>;

/** Rule 3 for one row of the regulator's mass balances. */
export const compareBalance = ({ books, rows, redrawn }: Comparison, row: BalanceRow): void => {
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
  const of = (subject: string | null): AuditRedrawn | null => redrawnOf(books, redrawn.get(subject ?? ''));
  const redrawnDiffers = (code: string, expected: string | number, found: string | number): void =>
    row.redrawnRead === false ? noteUnread(books, row.jobId, { expected, found }) : differs(code, expected, found);
  compareRedrawn(of(row.jobId), row.redrawn, (what, ...ends) => redrawnDiffers(`balance.redrawn-row-${what}`, ...ends));
  compareRedrawn(of(job.batchId), row.redrawnBatch, (what, ...ends) =>
    redrawnDiffers(`balance.redrawn-batch-row-${what}`, ...ends),
  );
};

/** A regulator that says itself that it still reads its archive has told no other balance: it is asked again later. */
const noteUnread = (
  { findings }: Comparison['books'],
  jobId: string,
  differing: { readonly expected: string | number; readonly found: string | number },
): void =>
  warn(findings, {
    ...{ rule: 3, code: 'balance.redrawn-unread', subject: `job:${jobId}`, table, ...differing },
    zh: '监管尚未读完更正后的物料平衡，请稍后再核验',
    en: 'the regulator has not read all balances drawn anew by corrections yet: verify again later',
  });

const redrawnOf = ({ events }: Comparison['books'], last: LastRedrawn | undefined): AuditRedrawn | null =>
  last === undefined
    ? null
    : { ...last.after, eventId: events.at(last.event), dryDifferenceGrams: last.dry?.after.differenceGrams ?? null };

/** The last correction of the chain is the one that says how a balance is known. */
const compareRedrawn = (
  expected: AuditRedrawn | null,
  found: AuditRedrawn | null | undefined,
  differs: (what: string, expected: string | number, found: string | number) => void,
): void => {
  if (found === undefined || expected === found) return;
  if (expected === null || found === null)
    return differs('there', expected?.eventId ?? 'none', found?.eventId ?? 'none');
  for (const member of ['eventId', ...figures, 'dryDifferenceGrams'] as const)
    differs(member, expected[member] ?? 'none', found[member] ?? 'none');
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
