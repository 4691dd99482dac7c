import { expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import { agreeKind, declineKind, proposeKind, type CorrectionNow } from '../../../lib/reference/corrections.ts';
import { answerOf, type Answer } from './answer-of.ts';

const correction = (said: CorrectionNow['said']): CorrectionNow => ({
  ...{ correctionId: 'c', itemId: 'i', bySiteId: 'there', withSiteId: 'here', said },
  ...{ before: { grams: 1 }, after: { grams: 2 }, reason: 'r', state: 'open', ending: null },
});
const answered = (to: CorrectionNow, answer: Answer = { kind: 'agree' }) =>
  answerOf(to, answer, { siteId: 'here', id: 'fresh' });

it('an answer takes the place of the one that the server refused, and of no other', () => {
  const no: Answer = { kind: 'refuse', reason: ' no ' };
  const refused = { kind: 'agree', actId: 'a', state: 'refused' } as const;
  expect(answered(correction(refused), no)).toMatchObject({ kind: declineKind, mends: 'a' });
  expect(answered(correction(null)).mends).toBeUndefined();
  expect(answered(correction({ ...refused, kind: 'propose' })).mends).toBeUndefined();
});

it('one answer to a correction is open at a time, whichever it is', () => {
  const { isLike } = answered(correction(null));
  const like = (kind: string, correctionId: string) => isLike?.({ kind, note: { correctionId } } as unknown as Act);
  expect([like(agreeKind, 'c'), like(declineKind, 'c'), like(agreeKind, 'd'), like(proposeKind, 'c')]).toEqual([
    ...[true, true, false, false],
  ]);
});
