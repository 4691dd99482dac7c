import { expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import { manifestsNow, stillLacking, type Board, type Manifest, type WasteTrip } from './manifests.ts';

const trip = (shipmentId: string, more: Partial<WasteTrip> = {}): WasteTrip => ({
  ...{ side: 'sender', shipmentId, wasteCode: '900-052-31', grams: 28_000 },
  ...{ otherName: '中转站', otherNameEn: 'Station', plate: null, ...more },
});
const manifest = (manifestId: string): Manifest => ({
  ...{ ...trip('s9'), manifestId, number: 'LD-9', transporter: 'x', dueOn: '2026-03-10' },
  ...{ isDueCertain: true, workingDaysLeft: 5, state: 'waiting', asks: null },
});
const act = (more: Partial<Act>): Act =>
  ({ id: 'a', state: 'waiting', settledAt: null, body: {}, note: null, ...more }) as unknown as Act;
const recorded = (shipmentId: string, more: Partial<Act> = {}): Act =>
  act({
    ...{ kind: 'manifest.record', body: { id: 'a', number: 'LD-1', wasteCode: '900-052-31' } },
    ...{ note: { shipmentId, number: 'LD-1' }, ...more },
  });
const board = (more: Partial<Board> = {}): Board => ({ lacking: [trip('s1')], manifests: [], ...more });
const copied = '2026-03-01T00:00:00.000Z';

it('a waste lacks its manifest until one is said on this tablet, and again where the server refused it', () => {
  const left = (...acts: readonly Act[]) => stillLacking(manifestsNow(board(), copied, acts));
  expect(left()).toBe(1);
  expect(left(recorded('s1'))).toBe(0);
  expect(left(recorded('another'))).toBe(1);
  expect(left(recorded('s1', { state: 'refused' }))).toBe(1);
  expect(left(recorded('s1', { state: 'refused' }), recorded('s1', { id: 'b' }))).toBe(0);
});

it('what was done before the copy was made is in the copy', () => {
  const done = { state: 'done' as const };
  const now = (settledAt: string) => manifestsNow(board(), copied, [recorded('s1', { ...done, settledAt })]).lacking;
  expect(now('2026-02-28T23:59:59.000Z')).toMatchObject([{ said: null }]);
  expect(now('2026-03-01T00:00:01.000Z')).toMatchObject([{ said: { number: 'LD-1', state: 'done' } }]);
});

it('a manifest that was voided here says so; what others send is not ours to record', () => {
  const gone = act({ kind: 'manifest.void', note: { manifestId: 'm1', number: 'LD-9' } });
  const lacking = [trip('s2', { side: 'receiver' })];
  const now = manifestsNow(board({ lacking, manifests: [manifest('m1'), manifest('m2')] }), copied, [gone]);
  expect(now.lacking).toEqual([]);
  expect(now.waiting).toMatchObject([{ voidSaid: { number: 'LD-9', state: 'waiting' } }, { voidSaid: null }]);
});

const sealed = (more: Partial<Act> = {}): Act => {
  const { side: _side, ...waste } = trip('s5');
  return act({
    ...{ id: 'seal', kind: 'shipment.seal', note: { wastes: [waste] } },
    ...more,
  });
};

it('a list that was sealed on this tablet lacks its manifests before the server knows of it', () => {
  const now = (given: Partial<Board>, ...acts: readonly Act[]) => manifestsNow(board(given), copied, acts).lacking;
  const none = { lacking: [] };
  expect(now(none, sealed())).toMatchObject([{ shipmentId: 's5', grams: 28_000, said: null, sealActId: 'seal' }]);
  expect(now(none, sealed(), recorded('s5'))).toMatchObject([{ said: { number: 'LD-1' } }]);
  expect(now(none, sealed({ state: 'refused' }))).toEqual([]);
  expect(now(none, sealed({ state: 'withdrawn' }))).toEqual([]);
  expect(now(none, sealed({ state: 'done', settledAt: '2026-02-28T00:00:00.000Z' }))).toEqual([]);
});

it('what the copy shows of a list that was sealed here is not told twice', () => {
  expect(manifestsNow(board({ lacking: [trip('s5')] }), copied, [sealed()]).lacking).toMatchObject([
    { shipmentId: 's5', sealActId: null },
  ]);
  const held = { ...manifest('m1'), ...trip('s5') };
  expect(manifestsNow(board({ lacking: [], manifests: [held] }), copied, [sealed()]).lacking).toEqual([]);
  const gone: Manifest = { ...held, state: 'void' };
  expect(manifestsNow(board({ lacking: [], manifests: [gone] }), copied, [sealed()]).lacking).toHaveLength(1);
});

it('says when the server stopped looking for what lacks one', () => {
  expect(manifestsNow(board(), copied, []).isCut).toBe(false);
  expect(manifestsNow(board({ isCut: true }), copied, []).isCut).toBe(true);
});
