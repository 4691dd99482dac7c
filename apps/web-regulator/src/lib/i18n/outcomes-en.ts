import type { SameTexts } from '@huihuan/web-kit';
import type { outcomes as chinese } from './outcomes-zh.ts';

export const outcomes: SameTexts<typeof chinese> = {
  title: 'Outcomes: what became of goods',
  way: 'Rows by',
  by: (what) => `By ${what.toLowerCase()}`,
  ways: { family: 'Family', tier: 'Tier', month: 'Month', area: 'Area' },
  code: 'Code',
  total: 'Total',
  none: 'No goods ended in this period.',
  note: 'Goods that ended at a site or with a downstream enterprise, under the site that says so, with the number and weight that the event first said; later corrections are not counted. What was recorded by mistake and voided is left out. What was dismantled in the network is “treated”; its outputs are counted here when they end.',
};
