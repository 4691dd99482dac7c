import { nationalRules, reportBeginsOn, reportDueOn, rulesOn } from '@huihuan/rules-domain';
import { keyOfReport, type ReportedBattery, type ReportFiling } from '../books/battery-book.ts';
import type { Books } from '../books/books.ts';
import { countChecked, warn } from '../findings.ts';

const states = ['late', 'no-number', 'overdue'] as const;
type State = (typeof states)[number];

interface Told {
  readonly state: State;
  readonly move: ReportedBattery;
  readonly dueOn: string;
  readonly on: string;
}

/**
 * Centres report what happens to traction batteries within the working days of the rule book. One that was submitted late, or not at all,
 * or whose number did not come back in time is told, once for each shipment or job by the worst of its batteries: people are late, the books are not wrong.
 */
export const judgeTraceability = (books: Books): void => {
  const context = { filings: filingsByItem(books), certified: certifiedDays(books) };
  const worst = new Map<string, Told>();
  for (const move of books.batteries.moves.values()) {
    if (books.siteKinds.get(move.siteId) !== 'sorting-centre' || books.batteries.returned.has(keyOfReport(move)))
      continue;
    const told = judgeMove(books, move, context);
    const cause = `${move.move} ${move.ofId}`;
    const before = worst.get(cause);
    if (told !== null && (before === undefined || rank(before) < rank(told))) worst.set(cause, told);
  }
  for (const [cause, told] of worst) tell(books, cause, told);
};

const rank = ({ state }: Told): number => states.indexOf(state);

const filingsByItem = ({ batteries }: Books): ReadonlyMap<string, readonly ReportFiling[]> => {
  const byItem = new Map<string, ReportFiling[]>();
  for (const filing of batteries.filings.values())
    for (const itemId of filing.itemIds) byItem.set(itemId, [...(byItem.get(itemId) ?? []), filing]);
  return byItem;
};

/** Of each vehicle that has a certificate that counts, the day of its first: a void one began the time as well. */
const certifiedDays = ({ certificates }: Books): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  const counting = new Set<string>();
  for (const { kind, itemId, issuedOn, voided } of certificates.values()) {
    if (kind !== 'vehicle-recovery') continue;
    if (voided === -1) counting.add(itemId);
    const before = first.get(itemId);
    if (before === undefined || issuedOn < before) first.set(itemId, issuedOn);
  }
  return new Map([...first].filter(([itemId]) => counting.has(itemId)));
};

/** The first day of a certificate of what went into the job of a battery; `null` where there is none. */
const certifiedOn = (books: Books, { move, ofId }: ReportedBattery, days: Context['certified']): string | null => {
  const inputs = move === 'produced' ? (books.jobs.get(ofId)?.inputs ?? []) : [];
  const known = inputs.flatMap((input) => days.get(books.items.at(input)) ?? []);
  return known.toSorted()[0] ?? null;
};

interface Context {
  readonly filings: ReadonlyMap<string, readonly ReportFiling[]>;
  /** By vehicle, as `certifiedDays` says it. */
  readonly certified: ReadonlyMap<string, string>;
}

/** The day of a move that a settlement made is that of its shipment. */
const dayOf = (books: Books, { move, ofId, day }: ReportedBattery): string => {
  if (day !== null) return day;
  const shipment = books.shipments[books.shipmentIds.find(ofId)];
  return (move === 'received' ? shipment?.receivedOn : shipment?.leftOn) ?? '';
};

const judgeMove = (books: Books, move: ReportedBattery, { filings, certified }: Context): Told | null => {
  const day = dayOf(books, move);
  const { siteId } = move;
  if (day === '') return null;
  const beginsOn = reportBeginsOn(move.move, day, certifiedOn(books, move, certified));
  const rules = rulesOn(
    { rules: nationalRules, local: books.localRules },
    { day: beginsOn, areaCode: books.areas.get(siteId) ?? '', siteId },
  );
  const dueOn = reportDueOn(move.move, books.batteries.licences.get(siteId) ?? [], rules);
  if (dueOn === null) return null;
  countChecked(books.findings, 10);
  const answering = (filings.get(move.itemId) ?? []).filter(
    (filing) => filing.siteId === siteId && (filing.moves?.has(keyOfReport(move)) ?? filing.submittedOn >= day),
  );
  const [submittedOn] = answering.map((filing) => filing.submittedOn).toSorted();
  const told = (state: State, on: string): Told => ({ state, move, dueOn, on });
  const isOver = books.lastDay > dueOn;
  if (submittedOn === undefined) return isOver ? told('overdue', books.lastDay) : null;
  if (isOver && !answering.some(({ hasNumber }) => hasNumber)) return told('no-number', books.lastDay);
  return submittedOn > dueOn ? told('late', submittedOn) : null;
};

const words: Readonly<Record<State, { readonly zh: string; readonly en: string }>> = {
  late: { zh: '动力电池溯源信息逾期上报', en: 'a traceability report of batteries was submitted after its last day' },
  'no-number': {
    zh: '动力电池溯源信息已上报，但逾期未登记平台回执号',
    en: 'a traceability report of batteries has no number of the platform, and its last day is over',
  },
  overdue: {
    zh: '动力电池溯源信息逾期未上报',
    en: 'a traceability report of batteries was not submitted, and its last day is over',
  },
};

const tell = (books: Books, cause: string, { state, move, dueOn, on }: Told): void =>
  warn(books.findings, {
    ...{ rule: 10, code: `traceability.${state}`, subject: `traceability:${cause}`, itemId: move.itemId },
    ...{ eventId: books.events.at(move.event), expected: dueOn, found: on, ...words[state] },
  });
