/** What a figure must reach: the ratio, or our own number where nothing is compared. */
export type Aim =
  | { readonly of: 'ratio'; readonly atLeast: number }
  | { readonly of: 'ours'; readonly atMost: number }
  | { readonly of: 'ours'; readonly atLeast: number };

export interface FigureDefinition {
  readonly name: string;
  readonly unit: string;
  /** `null` for a figure that is told for its own sake. */
  readonly aim: Aim | null;
  /** What is measured and against what, for the reader of the page. */
  readonly means: string;
}

/** One line of the answer. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number | null;
  readonly unit: string;
  /** Ours ÷ baseline. */
  readonly ratio: number | null;
  readonly aim: number | null;
  /** A figure without an aim cannot miss it. */
  readonly met: boolean;
}

/** Numbers are rounded as they are printed, so that an aim is never met by a digit that nobody sees. */
export const figureOf = (
  { name, unit, aim }: FigureDefinition,
  measured: { readonly ours: number; readonly baseline: number | null },
): Figure => {
  const ratio = measured.baseline === null ? null : rounded(measured.ours / measured.baseline);
  const ours = rounded(measured.ours);
  const baseline = measured.baseline === null ? null : rounded(measured.baseline);
  const figure = { name, ours, baseline, unit, ratio };
  if (aim === null) return { ...figure, aim: null, met: true };
  if ('atMost' in aim) return { ...figure, aim: aim.atMost, met: ours <= aim.atMost };
  const reached = aim.of === 'ratio' ? ratio : ours;
  return { ...figure, aim: aim.atLeast, met: reached !== null && reached >= aim.atLeast };
};

/** Whole numbers from a hundred on, two decimals below. */
const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
