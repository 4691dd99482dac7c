import type { Amount } from '../../../lib/api/types.ts';
import type { Cell } from '@huihuan/web-kit';
import { inOrder, sumOf, type Figures } from './figures.ts';

type Ended = Figures['outcomes'];
export type FigureOutcome = Ended['classes'][number]['outcome'];

/** What may become of goods, the best of it first. */
export const figureOutcomes = [
  ...['reused', 'remanufactured', 'cascaded', 'recycled', 'disposed-hazardous', 'lost'],
] as const satisfies readonly FigureOutcome[];

/** By what the rows of the table are told apart. */
export const outcomeWays = ['family', 'tier', 'month', 'area'] as const;
export type OutcomeWay = (typeof outcomeWays)[number];

/** What became of the goods of one family, tier, month or area; of what the registry has not told of the key is empty. */
export interface OutcomeRow {
  readonly key: string;
  /** Of an area. */
  readonly name: string | null;
  readonly amounts: Readonly<Record<FigureOutcome, Amount>>;
}

interface Part extends Amount {
  readonly key: string;
  readonly name: string | null;
  readonly family: string | null;
  readonly outcome: FigureOutcome;
}

const partsOf = ({ tiers, months, areas }: Ended, way: OutcomeWay): readonly Part[] => {
  switch (way) {
    case 'family':
      return tiers.map((row) => ({ ...row, key: row.family ?? '', name: null }));
    case 'tier':
      return tiers.map((row) => ({ ...row, key: row.tier ?? '', name: null }));
    case 'month':
      return months.map((row) => ({ ...row, key: row.month, name: null }));
    case 'area':
      return areas.map((row) => ({ ...row, key: row.areaCode ?? '' }));
  }
};

const amountsOf = (parts: readonly Part[]): OutcomeRow['amounts'] => {
  const of = (outcome: FigureOutcome): Amount => sumOf(parts.filter((part) => part.outcome === outcome));
  return Object.fromEntries(figureOutcomes.map((outcome) => [outcome, of(outcome)])) as Record<FigureOutcome, Amount>;
};

/** The same sum by families, tiers, months or areas. */
export const outcomeRows = (ended: Ended, way: OutcomeWay): readonly OutcomeRow[] => {
  const parts = partsOf(ended, way);
  return inOrder(parts.map(({ key }) => key)).map((key) => {
    const own = parts.filter((part) => part.key === key);
    return { key, name: own[0]?.name ?? null, amounts: amountsOf(own) };
  });
};

export const outcomeTotal = (ended: Ended): OutcomeRow['amounts'] => amountsOf(partsOf(ended, 'family'));

/** The rows as a file holds them, each by family: `name` says what a row is of. Numbers stay numbers. */
export const outcomeCells = (
  ended: Ended,
  way: OutcomeWay,
  texts: {
    readonly name: (row: Pick<OutcomeRow, 'key' | 'name'>) => string;
    readonly family: (code: string) => string;
  },
): readonly (readonly Cell[])[] => {
  const parts = partsOf(ended, way);
  return outcomeRows(ended, way).flatMap(({ key, name }) => {
    const own = parts.filter((part) => part.key === key);
    return inOrder(own.map(({ family }) => family ?? '')).map((family) => {
      const amounts = amountsOf(own.filter((part) => (part.family ?? '') === family));
      const counted = figureOutcomes.flatMap((outcome) => [amounts[outcome].items, amounts[outcome].grams]);
      return [key, texts.name({ key, name }), texts.family(family), ...counted];
    });
  });
};
