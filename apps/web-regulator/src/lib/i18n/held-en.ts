import type { SameTexts } from '@huihuan/web-kit';
import type { held as chinese } from './held-zh.ts';

export const held: SameTexts<typeof chinese> = {
  title: 'Now: in stock and in transit',
  way: 'Rows by',
  by: (what) => `By ${what.toLowerCase()}`,
  ways: { family: 'Family', area: 'Area' },
  kind: { stock: 'In stock', 'in-transit': 'In transit' },
  ofTier: { stock: (tier) => `In stock · ${tier}`, 'in-transit': (tier) => `In transit · from ${tier.toLowerCase()}` },
  sum: { stock: 'All in stock', 'in-transit': 'All in transit' },
  total: 'Total',
  none: 'Nothing is in stock or in transit now.',
  note: 'The figures of this moment, whatever period is chosen. Goods in transit count in the area and at the tier that they left, from when they leave until they are received; those missing or rejected until both sides have settled it. What is on its way here from another area is not counted here.',
};
