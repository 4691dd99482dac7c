import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.ts';
import { dropDraft, keepDraft } from './kept-draft.ts';
import { begunDraft, dropPending, putDraft, takeDraft } from './pending-draft.ts';

const draft = { ...emptyDraft, step: 'weight', classCode: 'bulk.paper' } as const;

beforeEach(() => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
  Object.assign(globalThis, { sessionStorage: storage });
});
afterEach(dropPending);

it('knows the hand-in that somebody began, left or before a reload, and of nobody else', () => {
  expect([begunDraft('one'), begunDraft(null)]).toEqual([null, null]);
  putDraft(draft, 'one');
  expect([begunDraft('one'), begunDraft('other'), begunDraft(null)]).toEqual([draft, null, null]);
  expect(takeDraft('one')).toEqual(draft);
  expect(begunDraft('one')).toBeNull();
  keepDraft(draft, 'one');
  expect([begunDraft('one'), begunDraft('other'), begunDraft(null)]).toEqual([draft, null, null]);
  dropDraft();
  expect(begunDraft('one')).toBeNull();
});
