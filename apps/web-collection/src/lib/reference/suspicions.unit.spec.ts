import { describe, expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import {
  standingOf,
  suspicionLimit,
  suspicionsNow,
  withPage,
  type Suspicion,
  type SuspicionCopies,
} from './suspicions.ts';

const told = (reportId: string, more: Partial<Suspicion> = {}): Suspicion => ({
  ...{
    reportId,
    kind: 'forbidden-goods',
    goods: '道钉',
    office: '派出所',
    toldBy: 'phone',
    toldAt: '2026-11-01T00:00:00Z',
  },
  ...{ number: null, outcome: 'held', ...more },
});
const act = (more: Partial<Act>): Act => ({ state: 'waiting', note: null, settledAt: null, ...more }) as Act;
const report = (id: string, more: Partial<Act> = {}): Act =>
  act({ id, kind: 'suspicion.report', body: { ...told(id), id }, ...more });
const followUp = (reportId: string, said: Act['body'], more: Partial<Act> = {}): Act =>
  act({ id: `of-${reportId}`, kind: 'suspicion.follow-up', body: said, note: { reportId }, ...more });
const copies = (rows: readonly Suspicion[], others: SuspicionCopies['others'] = []): SuspicionCopies => ({
  ...{ newest: { rows, fetchedAt: '2026-11-01T01:00:00Z' }, others },
});
const shown = (of: SuspicionCopies, acts: readonly Act[]) =>
  suspicionsNow(of, acts).map(({ reportId, number, outcome, acts: own }) => [reportId, number, outcome, own.length]);

describe('the reports that a tablet shows', () => {
  it('are those of the server with what was said here since, the newest first', () => {
    const old = followUp('b', { outcome: 'taken' }, { state: 'done', settledAt: '2026-11-01T00:30:00Z' });
    const acts = [report('c'), followUp('b', { number: 'J-1' }), old];
    expect(shown(copies([told('b'), told('a')]), acts)).toEqual([
      ['c', null, 'held', 1],
      ['b', 'J-1', 'held', 1],
      ['a', null, 'held', 0],
    ]);
  });

  it('know a mended one by the id that the server knows', () => {
    const mended = report('key', { body: { ...told('r'), id: 'r', goods: '电缆' }, mends: 'r' });
    const acts = [report('r', { state: 'mended' }), mended, followUp('r', { number: 'J-2' })];
    expect(shown(copies([]), acts)).toEqual([['r', 'J-2', 'held', 2]]);
  });

  it('leave out of how it stands what was refused, and show it as an act', () => {
    expect(shown(copies([told('a')]), [followUp('a', { number: 'J-1' }, { state: 'refused' })])).toEqual([
      ['a', null, 'held', 1],
    ]);
  });

  it('have open ones and pages beyond the newest, as they were told last', () => {
    const newest = Array.from({ length: suspicionLimit }, (_, index) => told(`z${String(900 - index)}`));
    const open = { rows: [told('z850', { number: 'old' }), told('b')], fetchedAt: '2026-11-01T01:00:01Z' };
    const page = { rows: [told('b', { number: 'older' }), told('a')], fetchedAt: '2026-11-01T00:59:00Z' };
    const ids = shown(copies(newest, [open, page]), []);
    expect(ids).toHaveLength(suspicionLimit + 2);
    expect(ids.slice(-2)).toEqual([
      ['b', null, 'held', 0],
      ['a', null, 'held', 0],
    ]);
    expect(ids.find(([id]) => id === 'z850')).toEqual(['z850', null, 'held', 0]);
    expect(shown(copies([told('z')], [open]), [])).toHaveLength(1);
  });
});

it('a report that falls out of the newest after older ones were asked for stays known', () => {
  const rows = Array.from({ length: suspicionLimit }, (_, index) => told(`z${String(900 - index)}`));
  const before = { rows, fetchedAt: '2026-11-01T01:00:00Z' };
  const page = { rows: [told('b'), told('a')], fetchedAt: '2026-11-01T01:00:01Z' };
  const older = withPage([], before, page);
  const newest = [told('z950'), ...rows.slice(0, -1)];
  expect(shown(copies(newest, older), []).map(([id]) => id)).toEqual([
    'z950',
    ...rows.map(({ reportId }) => reportId),
    ...['b', 'a'],
  ]);
  const none = { rows: [], fetchedAt: '2026-11-01T01:00:02Z' };
  expect(withPage([], before, none)).toEqual([before]);
  expect(withPage(older, before, none)).toEqual(older);
});

it('an addition to a report that was refused waits behind it', () => {
  const refused = report('a', { state: 'refused' });
  const added = followUp('a', { number: 'J-1' });
  const all = [refused, added];
  expect(all.map((each) => standingOf(each, all))).toEqual(['refused', 'behind']);
  expect([report('a'), added].map((each) => standingOf(each, [report('a'), added]))).toEqual(['waiting', 'waiting']);
  expect(standingOf(report('a', { state: 'done' }), all)).toBeNull();
});
