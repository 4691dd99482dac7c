import { closingOutcomes, type ClosingOutcome, type ReadEvent } from '@huihuan/contracts-events';

/** What figures tell of how goods ended: goods that were recorded by mistake and voided had no end. */
export const figureOutcomes = closingOutcomes.filter((outcome) => outcome !== 'voided');
export type FigureOutcome = Exclude<ClosingOutcome, 'voided'>;

/** Goods of one class that ended with one fact. */
export interface EndedGoods {
  readonly siteId: string;
  readonly classCode: string;
  readonly outcome: FigureOutcome;
  readonly items: number;
  readonly grams: number;
}

/**
 * What became of goods by an event, by class: at the site itself or with a downstream enterprise, which its sender says. As the event
 * said it: what is amended later is told by the amendment.
 */
export const outcomesOf = (event: ReadEvent): readonly EndedGoods[] => {
  if (event.type !== 'cn.huihuan.item.closed.v1') return [];
  const { siteId, outcome, items } = event.data;
  if (outcome === 'voided') return [];
  const byClass = new Map<string, EndedGoods>();
  for (const { classCode, grams } of items) {
    const known = byClass.get(classCode) ?? { siteId, classCode, outcome, items: 0, grams: 0 };
    byClass.set(classCode, { ...known, items: known.items + 1, grams: known.grams + grams });
  }
  return [...byClass.values()];
};
