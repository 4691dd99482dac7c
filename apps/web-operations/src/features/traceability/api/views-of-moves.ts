import { filedMoveOf } from './filed-move.ts';
import type { Filed, Move } from './moves.ts';

/** How a rule counts, with how much is owed by it. */
export interface RuleRow {
  readonly ruleId: string;
  readonly days: number | null;
  readonly basis: Move['basis'];
  readonly waiting: number;
  readonly overdue: number;
}

/** By which rules something was to be reported; a rule that changed in the time stands once for each number of days. */
export const rulesOf = (moves: readonly Move[]): readonly RuleRow[] => {
  const rows = new Map<string, RuleRow>();
  for (const { ruleId, days, basis, state } of moves) {
    const key = `${ruleId} ${days ?? ''} ${basis ?? ''}`;
    const row = rows.get(key) ?? { ruleId, days, basis, waiting: 0, overdue: 0 };
    const overdue = row.overdue + (state === 'overdue' ? 1 : 0);
    rows.set(key, { ...row, waiting: row.waiting + (state === 'to-report' ? 1 : 0), overdue });
  }
  return [...rows.values()];
};

const byDueDay = (one: Move, other: Move): number =>
  (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') || one.occurredOn.localeCompare(other.occurredOn);

/** What nobody has submitted yet, what is due first at the top. */
export const dueOf = (moves: readonly Move[], search: string): readonly Move[] =>
  moves
    .filter((move) => move.filing === null && isFound(search, [move.batteryCode, move.ownCode, move.otherSiteName]))
    .toSorted(byDueDay);

/** What was submitted at once, as far as its moves lie in the time that is looked at. */
export interface FilingRow extends Filed {
  readonly moves: readonly Move[];
}

/** Filings, the latest first; one is late where it is too late for any of its moves. */
export const filingsOf = (moves: readonly Move[], search: string): readonly FilingRow[] => {
  const rows = new Map<string, FilingRow>();
  for (const move of moves) {
    const { filing } = move;
    if (filing === null) continue;
    const row = rows.get(filing.filingId) ?? { ...filing, moves: [] };
    rows.set(filing.filingId, { ...row, isLate: row.isLate || filing.isLate, moves: [...row.moves, move] });
  }
  return [...rows.values()]
    .filter((row) =>
      isFound(search, [row.receiptNumber, ...row.moves.flatMap(({ batteryCode, ownCode }) => [batteryCode, ownCode])]),
    )
    .toSorted((one, other) => other.submittedOn.localeCompare(one.submittedOn));
};

const isFound = (search: string, texts: readonly (string | null)[]): boolean => {
  const wanted = search.trim().toUpperCase();
  return wanted === '' || texts.some((text) => text?.toUpperCase().includes(wanted) === true);
};

/** What a filing of these moves says: each item once. */
export const namesOf = (moves: readonly Move[]) => ({
  itemIds: [...new Set(moves.map(({ itemId }) => itemId))],
  moves: moves.map(filedMoveOf),
});
