import type { stockZh } from './stock-zh.ts';

export const stockEn: typeof stockZh = {
  title: 'Stock',
  asOf: (at) => `The server’s books of ${at}, and what was recorded here since`,
  none: 'Nothing is in stock.',
  noCopy: 'The stock was not fetched yet; this is what was recorded here.',
  days: (days) => (days === 0 ? 'today' : `${days} d`),
  waiting: 'Waiting',
  items: (count) => `${count} items`,
  ages: { fresh: 'Up to 7 days', weeks: '7 to 30 days', old: 'Over 30 days' },
};
