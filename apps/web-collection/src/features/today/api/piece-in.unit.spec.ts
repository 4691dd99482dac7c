import { expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import { mayPassAgain, pieceIn, pieceRefused, pieceWarned } from './piece-in.ts';

const note = { itemId: '0190a3f0-0000-7000-8000-0000abcdef12', family: 'light-battery' };

it('names the step in the language of the screen, and the piece', () => {
  expect(pieceIn({ body: { step: 'isolate' }, note }, false)).toBe('隔离存放 ABCDEF12');
  expect(pieceIn({ body: { step: 'isolate' }, note }, true)).toBe('put apart ABCDEF12');
  expect(pieceIn({ body: { details: {} }, note }, false)).toBe('ABCDEF12');
});

it('leads from a refusal to the piece that it names, unless it is one of the hand-in itself', () => {
  const words = { ...{ status: 409, code: 'step.missing', zh: '', en: '', heardAt: '' }, details: { itemId: 'i' } };
  expect(pieceRefused({ note: null, kind: 'shipment.dispatch', words })).toBe('i');
  expect(pieceRefused({ note: null, kind: 'intake', words })).toBeNull();
  expect(
    pieceRefused({ note: null, kind: 'shipment.dispatch', words: { ...words, code: 'licence.missing' } }),
  ).toBeNull();
  expect(pieceRefused({ note: null, kind: 'shipment.dispatch', words: { ...words, details: {} } })).toBeNull();
  expect(pieceRefused({ note: null, kind: 'shipment.dispatch', words: null })).toBeNull();
  expect(pieceRefused({ kind: 'item.step', note, words: { ...words, code: 'staff.not-of-site' } })).toBe(note.itemId);
});

it('leads from what was told of a hand-in to the piece where its form can be filled', () => {
  const act = { id: 'a', kind: 'intake', state: 'done', body: { id: 'i' } } as unknown as Act;
  expect(pieceWarned(act, ['detail.form-missing'])).toBe('i');
  expect(pieceWarned({ ...act, body: {} }, ['detail.form-missing'])).toBe('a');
  expect(pieceWarned({ ...act, state: 'waiting' }, ['detail.form-missing'])).toBeNull();
  expect(pieceWarned(act, ['weight.odd'])).toBeNull();
});

it('offers to send again what may pass then, and not what rests on an outdated form', () => {
  const words = { ...{ status: 409, code: 'step.missing', zh: '', en: '', heardAt: '' }, details: {} };
  expect(mayPassAgain({ state: 'refused', words })).toBe(true);
  expect(mayPassAgain({ state: 'refused', words: { ...words, code: 'description.changed-meanwhile' } })).toBe(false);
  expect(mayPassAgain({ state: 'waiting', words: null })).toBe(false);
});
