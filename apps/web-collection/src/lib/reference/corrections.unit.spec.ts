import { describe, expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import { agreeKind, correctionsNow, declineKind, proposeKind, type Correction } from './corrections.ts';

const [here, there] = ['here', 'there'];
const fetchedAt = '2026-03-01T02:00:00.000Z';
const of = (correctionId: string, bySiteId: string): Correction => ({
  ...{ correctionId, itemId: 'i', bySiteId, withSiteId: bySiteId === here ? there : here },
  ...{ before: { grams: 1 }, after: { grams: 2 }, reason: 'r', state: 'open', ending: null },
});
const act = (kind: string, correctionId: string, more: Partial<Act> = {}): Act =>
  ({
    ...{
      id: `act of ${correctionId}`,
      kind,
      siteId: here,
      state: 'waiting',
      settledAt: null,
      body: { id: correctionId, itemId: 'i', reason: 'r' },
    },
    note: { correctionId, before: { grams: 1 }, after: { grams: 2 } },
    ...more,
  }) as unknown as Act;
const now = (copy: readonly Correction[], ...acts: readonly Act[]) =>
  correctionsNow(copy, fetchedAt, { siteId: here, acts });

describe('corrections on a tablet', () => {
  it('call for an answer until one was given here, also where it was not sent yet', () => {
    expect(now([of('a', there), of('b', here)])).toMatchObject({ toAnswer: 1, mine: [{ correctionId: 'b' }] });
    const answered = now([of('a', there)], act(agreeKind, 'a'));
    expect(answered).toMatchObject({ toAnswer: 0, theirs: [{ said: { kind: 'agree', state: 'waiting' } }] });
  });

  it('call for one again where the server refused it, or it was given up', () => {
    expect(now([of('a', there)], act(agreeKind, 'a', { state: 'refused' }))).toMatchObject({
      ...{ toAnswer: 1, theirs: [{ said: { actId: 'act of a', state: 'refused' } }] },
    });
    expect(now([of('a', there)], act(declineKind, 'a', { state: 'withdrawn' }))).toMatchObject({
      ...{ toAnswer: 1, theirs: [{ said: null }] },
    });
  });

  it('do not heed what the copy knows already', () => {
    const old = act(declineKind, 'a', { state: 'done', settledAt: '2026-03-01T01:00:00.000Z' });
    expect(now([of('a', there)], old).theirs).toMatchObject([{ said: null }]);
  });

  it('show what was proposed here at once, and once', () => {
    const proposal = act(proposeKind, 'p');
    expect(now([], proposal).mine).toMatchObject([
      { correctionId: 'p', after: { grams: 2 }, said: { kind: 'propose' } },
    ]);
    expect(now([of('p', here)], proposal).mine).toHaveLength(1);
    expect(now([of('p', here)], act(declineKind, 'p')).mine).toMatchObject([{ said: { kind: 'withdraw' } }]);
  });
});
