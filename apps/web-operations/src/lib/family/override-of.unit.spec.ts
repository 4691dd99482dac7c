import { expect, it } from '@jest/globals';
import { answeredFor } from '../live/answered-for.ts';
import { isOverridable, overrideOf } from './override-of.ts';

const refusal = (details?: object): Error => Object.assign(new Error('refused'), { body: { details } });

it('a supervisor can answer for what the server says so of, and for nothing else', () => {
  expect(isOverridable(refusal({ overridable: true }))).toBe(true);
  for (const error of [
    ...[refusal({ overridable: false }), refusal({ step: 'wipe-data' }), refusal()],
    ...[Object.assign(new Error('of a proxy'), { body: null }), new Error('no answer'), null],
  ])
    expect(isOverridable(error)).toBe(false);
});

it('the answer is that of a supervisor, with a reason', () => {
  expect(overrideOf('me', ' 已核对 ')).toEqual({ supervisorId: 'me', reason: '已核对' });
  expect(overrideOf('me', ' ')).toBeNull();
  expect(overrideOf(null, '已核对')).toBeNull();
});

it('the act that is answered for is another act, and says and opens the same', () => {
  const override = { supervisorId: 'me', reason: '已核对' };
  const act = { path: '/api/sorting/shipments/1/dispatch', opens: true, body: { id: 'first', note: 'said' } };
  expect(answeredFor(act, override, 'second')).toEqual({ ...act, body: { id: 'second', note: 'said', override } });
});
