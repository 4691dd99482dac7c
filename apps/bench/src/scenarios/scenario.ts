import type { FigureDefinition } from '../figures/figure.ts';

export interface BenchContext {
  /** Small sizes: to see that everything works, not to trust the figures. */
  readonly quick: boolean;
  /** Says on standard error what is being done. */
  readonly say: (text: string) => void;
  /** Aborts when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Measured {
  readonly definition: FigureDefinition;
  readonly ours: number;
  readonly baseline: number | null;
  /** What the reader of the page should know of this run: sizes, rounds, where the time goes. */
  readonly notes: readonly string[];
  /** A picture for the page. */
  readonly picture?: Picture;
}

export interface Picture {
  /** Its name below docs/images. */
  readonly file: string;
  /** What it shows, for those who cannot see it. */
  readonly says: string;
  readonly svg: string;
}

/** Measures one or several figures on an engine of its own. */
export interface Scenario {
  readonly gives: readonly FigureDefinition[];
  /** What a machine may lack; then the figures are left out, with the reason. */
  readonly needs?: 'kafka';
  run(context: BenchContext): Promise<readonly Measured[]>;
}
