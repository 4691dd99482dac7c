import { describe, expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import {
  draftFor,
  isInTheWay,
  isSameMending,
  mendingOf,
  noDrafts,
  typedOf,
  withDraft,
  withoutAddition,
} from './report-draft.ts';
import { emptyReport } from './report-of.ts';

const said = {
  ...{ id: 'r', kind: 'suspected-theft', goods: '电缆', office: '派出所', toldBy: 'phone', outcome: 'held' },
  ...{ classCode: 'bulk.copper', grams: 1_200, identifiers: [], toldAt: '2026-02-28T23:30:00.000Z' },
};
const act = (kind: string, body: Act['body'], note: Act['note'] = null) => ({ id: 'key', kind, body, note });

describe('a refused act about a report', () => {
  it('opens the form of the report as it was sent, in its place', () => {
    expect(mendingOf(act('suspicion.report', said))).toEqual({
      form: 'report',
      draft: {
        begun: { ...emptyReport, classCode: 'bulk.copper', grams: 1_200 },
        typed: {
          ...{ kind: 'suspected-theft', goods: '电缆', office: '派出所', toldBy: 'phone', outcome: 'held' },
          ...{ number: '', toldAt: '2026-03-01T07:30' },
        },
        mends: 'key',
      },
    });
  });

  it('opens the form of the addition at its report', () => {
    expect(mendingOf(act('suspicion.follow-up', { id: 'f', number: 'J-1' }, { reportId: 'r' }))).toEqual({
      ...{ form: 'addition', reportId: 'r' },
      draft: { typed: { number: 'J-1', outcome: null, note: '' }, mends: 'key' },
    });
    expect(mendingOf(act('intake', {}))).toBeNull();
  });
});

describe('what is being written', () => {
  const fresh = { form: 'report', draft: draftFor(emptyReport) } as const;
  const typed = { ...fresh.draft, typed: typedOf(emptyReport, '派出所', false) };
  const addition = { typed: { number: 'J-1', outcome: null, note: '' }, mends: null };

  it('is in the way once something was typed, and only of the same form', () => {
    expect(isInTheWay(noDrafts, fresh)).toBe(false);
    expect(isInTheWay(withDraft(noDrafts, fresh), fresh)).toBe(false);
    const begun = withDraft(noDrafts, { form: 'report', draft: typed });
    expect(isInTheWay(begun, fresh)).toBe(true);
    expect(isInTheWay(begun, { form: 'addition', reportId: 'r', draft: addition })).toBe(false);
  });

  it('is not in the way of mending the same act again', () => {
    const mending = { form: 'report', draft: { ...typed, mends: 'key' } } as const;
    const begun = withDraft(noDrafts, mending);
    const other = { form: 'report', draft: { ...typed, mends: 'other' } } as const;
    expect([isSameMending(begun, mending), isInTheWay(begun, mending)]).toEqual([true, false]);
    expect([isSameMending(begun, other), isInTheWay(begun, other)]).toEqual([false, true]);
    expect([isSameMending(begun, fresh), isInTheWay(begun, fresh)]).toEqual([false, true]);
    const added = { form: 'addition', reportId: 'r', draft: { ...addition, mends: 'key' } } as const;
    const adding = withDraft(noDrafts, added);
    expect([isInTheWay(adding, added), isInTheWay(adding, { ...added, draft: addition })]).toEqual([false, true]);
  });

  it('is one addition for each report', () => {
    const both = ['r', 's'].reduce(
      (drafts, reportId) => withDraft(drafts, { form: 'addition', reportId, draft: addition }),
      noDrafts,
    );
    expect(isInTheWay(both, { form: 'addition', reportId: 's', draft: addition })).toBe(true);
    expect(withoutAddition(both, 'r')).toEqual({ report: null, additions: { s: addition } });
  });
});
