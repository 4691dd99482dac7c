import { describe, expect, it } from '@jest/globals';
import { lossWith, outputsWith, type Waiting } from './waiting-lines.ts';

const line = (itemId: string, grams: number) => ({ itemId, classCode: 'bulk.steel', grams, identifiers: [] });
const waits = (more: Partial<Waiting>): Waiting => ({
  id: 'x',
  put: [],
  remove: [],
  loss: null,
  refused: null,
  ...more,
});
const refused = { status: 409, code: 'x', detail: '', detailZh: '', instance: null };

describe('what waits to be sent', () => {
  it('is seen as if it had arrived, once', () => {
    const waiting = [waits({ put: [line('b', 2)] }), waits({ put: [line('a', 3)] })];
    expect(outputsWith([line('a', 1), line('b', 2)], waiting)).toEqual([line('a', 3), line('b', 2)]);
    expect(outputsWith([line('a', 1)], [waits({ remove: ['a'] })])).toEqual([]);
  });

  it('changes nothing where the server refused it', () => {
    const acts = [waits({ put: [line('b', 2)], loss: { grams: 5, reason: 'dust' }, refused })];
    expect(outputsWith([line('a', 1)], acts)).toEqual([line('a', 1)]);
    expect(lossWith({ grams: 0, reason: '' }, acts)).toEqual({ grams: 0, reason: '' });
  });

  it('lets the loss that was said last hold', () => {
    const said = (grams: number) => waits({ loss: { grams, reason: 'dust' } });
    expect(lossWith({ grams: 1, reason: 'dust' }, [said(2), said(3), waits({})])).toEqual({ grams: 3, reason: 'dust' });
  });
});
