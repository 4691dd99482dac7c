import type { GradeOutcome } from '@huihuan/contracts-events';
import type { Cell } from '@huihuan/web-kit';
import type { Stored } from '../../../lib/centre/stored.ts';
import { allOutcomes, isNumber, type Measurement } from './measurements-of.ts';
import { normal, waitingByCode } from './waiting-by-code.ts';

/** The words of one language that a sheet may use. */
export interface SheetWords {
  readonly code: string;
  readonly outcome: string;
  readonly reason: string;
  readonly outcomes: Readonly<Record<GradeOutcome, string>>;
  readonly measurements: Readonly<Record<Measurement, string>>;
}

export type WrongRow =
  | { readonly kind: 'not-waiting' }
  | { readonly kind: 'several' }
  | { readonly kind: 'twice' }
  | { readonly kind: 'bad-outcome'; readonly given: string };

/** One row as the server is to judge it. */
export interface GradeRow {
  readonly itemId: string;
  readonly outcome: GradeOutcome;
  readonly reason: string;
  readonly measurements: Readonly<Record<string, Cell>>;
}

/** A row of a file: what it would be to the server, or why it cannot be asked about. */
export type ReadRow = { readonly line: number; readonly code: string } & (
  | { readonly grade: GradeRow; readonly stored: Stored; readonly wrong: null }
  | { readonly grade: null; readonly wrong: WrongRow }
);

const columnOf = (heads: readonly Cell[], names: readonly string[]): number =>
  heads.findIndex((head) => names.some((name) => normal(head) === normal(name)));

const outcomeIn = (value: Cell | undefined, words: readonly SheetWords[]): GradeOutcome | undefined =>
  allOutcomes.find((outcome) =>
    [outcome, ...words.map(({ outcomes }) => outcomes[outcome])].some((name) => normal(name) === normal(value)),
  );

/**
 * What the rows of a sheet say, its heads in any of the languages. `null` where a column is missing without which nothing can
 * be read. Empty rows are none.
 */
export const gradesIn = (
  sheet: readonly (readonly Cell[])[],
  waiting: readonly Stored[],
  words: readonly SheetWords[],
): readonly ReadRow[] | null => {
  const [heads = [], ...lines] = sheet;
  const place = (nameIn: (one: SheetWords) => string): number => columnOf(heads, words.map(nameIn));
  const [code, outcome, reason] = [place((one) => one.code), place((one) => one.outcome), place((one) => one.reason)];
  if (code < 0 || outcome < 0 || reason < 0) return null;
  const [first] = words;
  const measured = (Object.keys(first?.measurements ?? {}) as Measurement[])
    .map((name) => ({ name, column: place(({ measurements }) => measurements[name]) }))
    .filter(({ column }) => column >= 0);
  const known = waitingByCode(waiting);
  const seen = new Set<string>();
  return lines.flatMap((cells, index): readonly ReadRow[] => {
    if (cells.every((cell) => normal(cell) === '')) return [];
    const head = { line: index + 2, code: String(cells[code] ?? '').trim() };
    const [stored, another] = known.get(normal(cells[code])) ?? [];
    const decided = outcomeIn(cells[outcome], words);
    if (stored === undefined) return [{ ...head, grade: null, wrong: { kind: 'not-waiting' } }];
    if (another !== undefined) return [{ ...head, grade: null, wrong: { kind: 'several' } }];
    const { itemId } = stored.holding.item;
    if (seen.has(itemId)) return [{ ...head, grade: null, wrong: { kind: 'twice' } }];
    seen.add(itemId);
    if (decided === undefined) {
      return [{ ...head, grade: null, wrong: { kind: 'bad-outcome', given: String(cells[outcome] ?? '') } }];
    }
    const measurements = Object.fromEntries(
      measured.flatMap(({ name, column }) => {
        const value = cells[column] ?? '';
        if (value === '') return [];
        const number = Number(value);
        return [[name, isNumber(name) && !Number.isNaN(number) ? number : String(value)]];
      }),
    );
    const grade = { itemId, outcome: decided, reason: String(cells[reason] ?? ''), measurements };
    return [{ ...head, grade, stored, wrong: null }];
  });
};
