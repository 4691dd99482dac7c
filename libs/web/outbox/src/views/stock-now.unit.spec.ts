import { expect, it } from '@jest/globals';
import type { Act, StockItem } from '../store/act.ts';
import { standingNow, stockNow } from './stock-now.ts';

const item = (itemId: string): StockItem => ({
  ...{ itemId, classCode: 'appliance.refrigerator', grams: 50_000, identifiers: [] },
  since: '2026-11-01T00:00:00.000Z',
});
const act = (said: Partial<Act>): Act => ({ state: 'done', settledAt: '2026-11-02T08:00:00.000Z', ...said }) as Act;
const fetchedAt = '2026-11-02T07:00:00.000Z';
const ids = (lines: readonly StockItem[]) => lines.map(({ itemId }) => itemId);

it('what was loaded here has left the stock, and stands here until the books say that it left', () => {
  const loaded = act({ stock: { out: ['a'] } });
  expect(ids(stockNow([item('a'), item('b')], fetchedAt, [loaded]))).toEqual(['b']);
  expect(ids(standingNow([item('a'), item('b')], fetchedAt, [loaded]))).toEqual(['a', 'b']);
  expect(ids(standingNow([item('b')], fetchedAt, [loaded]))).toEqual(['b']);
});

it('what came in here stands here at once, unless the server refused it', () => {
  const came = act({ state: 'waiting', settledAt: null, stock: { in: [item('c')] } });
  expect(ids(standingNow([], fetchedAt, [came]))).toEqual(['c']);
  expect(ids(standingNow([], fetchedAt, [{ ...came, state: 'refused' }]))).toEqual([]);
});
