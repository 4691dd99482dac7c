import { describe, expect, it } from '@jest/globals';
import type { Act, GivenUpAct, StuckAct } from '@huihuan/web-outbox';
import { cancelAfter, dispatchWithout, isListWith, leftWithout, loadRenamed, loadWithout } from './list-anew.ts';

const act = (id: string, kind: string, more: Partial<Act> = {}): Act =>
  ({
    ...{ id, kind, path: '/p', state: 'waiting', body: { id }, after: [], photoIds: [] },
    note: { shipmentId: 's', items: 3, grams: 600 },
    ...more,
  }) as unknown as Act;
const load = act('load', 'shipment.load', {
  body: { id: 'load', addItems: ['old', 'other', 'third'] },
  after: ['s', 'old', 'other'],
});
const givenUp = (id: string, grams: number, ...serverIds: readonly string[]): GivenUpAct => ({
  ...act(id, 'intake', { state: 'withdrawn', body: { id, grams } }),
  ...{ serverIds, actIds: serverIds },
});

describe('a list without what was given up', () => {
  const renewed: StuckAct = { act: load, givenUp: [givenUp('new', 100, 'new', 'old')] };

  it('loses a hand-in also where that had gone under another id since', () => {
    expect(leftWithout(renewed)).toEqual(['other', 'third']);
    expect(loadWithout(renewed, 'anew')).toMatchObject({
      ...{ mends: 'load', after: ['s', 'other'], stock: { out: ['other', 'third'] } },
      body: { id: 'anew', addItems: ['other', 'third'] },
      note: { items: 2, grams: 500 },
    });
    expect(dispatchWithout(renewed, act('d', 'shipment.dispatch'), 'anew')).toMatchObject({
      ...{ mends: 'd', note: { items: 2, grams: 500 } },
    });
  });

  it('weighs less only by what comes off it', () => {
    const stranger: StuckAct = { act: load, givenUp: [givenUp('x', 100, 'x'), givenUp('old', 50, 'old')] };
    expect(loadWithout(stranger, 'anew').note).toMatchObject({ items: 2, grams: 550 });
  });
});

it('a list names a hand-in that goes under another id by that one', () => {
  const old = { actIds: ['old'], serverIds: ['old'] };
  expect([isListWith(load, old), isListWith(load, { actIds: ['no'], serverIds: ['no'] })]).toEqual([true, false]);
  expect(loadRenamed(load, old, { newId: 'new', id: 'anew' })).toMatchObject({
    ...{ mends: 'load', after: ['s', 'new', 'other'], stock: { out: ['new', 'other', 'third'] } },
    body: { id: 'anew', addItems: ['new', 'other', 'third'] },
  });
});

it('a shipment that is given up is cancelled at the server, and not anew where that was refused', () => {
  const said = { id: 'fresh', reason: '退回' };
  expect(cancelAfter(load, said)).toMatchObject({
    ...{ kind: 'shipment.cancel', path: '/api/collection/shipments/s/cancel', after: ['s'], body: said },
  });
  expect(cancelAfter(act('cancel', 'shipment.cancel', { state: 'refused' }), said)).toBeNull();
});
