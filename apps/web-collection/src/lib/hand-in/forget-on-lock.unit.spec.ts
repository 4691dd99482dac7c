import { beforeEach, expect, it, jest } from '@jest/globals';
import { emptyDraft, type Draft } from './draft.ts';
import { forgetOnLock, type Watched } from './forget-on-lock.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { keepReports, keptReports, putDownReport, putReport } from './kept-reports.ts';
import { putDraft, takeDraft } from './pending-draft.ts';
import { draftFor, emptyAddition, noDrafts } from './report-draft.ts';
import { reportOf } from './report-of.ts';

const begun: Draft = { ...emptyDraft, step: 'weight', classCode: 'bulk.paper' };
const [first, second] = ['first', 'second'];

const disk = new Map<string, string>();
Object.defineProperty(globalThis, 'sessionStorage', {
  configurable: true,
  value: {
    getItem: (name: string) => disk.get(name) ?? null,
    setItem: (name: string, text: string) => disk.set(name, text),
    removeItem: (name: string) => disk.delete(name),
  },
});

const deskOf = (personId: string | null) => {
  const stateOf = (worker: string | null) =>
    worker === null ? { kind: 'locked' } : { kind: 'working', person: { personId: worker } };
  let state = stateOf(personId);
  const listeners = new Set<() => void>();
  const watched: Watched = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const seat = (worker: string | null): void => {
    state = stateOf(worker);
    for (const listener of listeners) listener();
  };
  return { watched, seat };
};

beforeEach(() => {
  disk.clear();
  takeDraft(null);
});

it('a draft that was put down is taken up by who put it down alone, and once', () => {
  putDraft(begun, first);
  expect([takeDraft(first), takeDraft(first)]).toEqual([begun, null]);
  putDraft(begun, first);
  expect([takeDraft(second), takeDraft(first)]).toEqual([null, null]);
});

it.each([
  ['nobody works there', null],
  ['somebody else does', second],
])('a hand-in is forgotten in both places, and a report that was begun, once %s', (_, next) => {
  const { watched, seat } = deskOf(first);
  const dropOthers = jest.fn<(personId: string) => void>();
  const stop = forgetOnLock(watched, dropOthers);
  putDraft(begun, first);
  keepDraft(begun, first);
  putReport({ form: 'report', draft: draftFor(reportOf({ ...begun, identifiers: [] })) });
  keepReports({ report: null, additions: { r1: emptyAddition } }, first);
  seat(next);
  stop();
  expect([takeDraft(first), keptDraft(first), disk.size, putDownReport()]).toEqual([null, null, 0, null]);
  expect(dropOthers.mock.calls).toEqual([[first]]);
});

it('it stays while the same person works there, and for who signs in after a reload', () => {
  keepDraft(begun, first);
  const { watched, seat } = deskOf(null);
  const dropOthers = jest.fn();
  const stop = forgetOnLock(watched, dropOthers);
  seat(first);
  putDraft(begun, first);
  seat(first);
  stop();
  expect([takeDraft(first), keptDraft(first), keptDraft(second)]).toEqual([begun, begun, null]);
  expect(dropOthers).not.toHaveBeenCalled();
});

it('a reload forgets who hands in, and remembers that somebody was named', () => {
  keepDraft({ ...begun, consignor: { kind: 'organisation', uscc: '91410100MA0000000X' } }, first);
  expect([...disk.values()].join()).not.toContain('91410100');
  const reloaded = keptDraft(first) ?? emptyDraft;
  expect(reloaded).toMatchObject({ consignor: { kind: 'anonymous' }, isConsignorLost: true });
  keepDraft(reloaded, first);
  expect(keptDraft(first)?.isConsignorLost).toBe(true);
  keepDraft(begun, first);
  expect(keptDraft(first)?.isConsignorLost).toBe(false);
});

it('a report that is being written outlives a reload, for who writes it', () => {
  const drafts = {
    report: null,
    additions: { r1: { ...emptyAddition, typed: { ...emptyAddition.typed, note: '收条' } } },
  };
  keepReports(drafts, first);
  expect([keptReports(first), keptReports(second)]).toEqual([drafts, noDrafts]);
});
