import { outbox, type Act, type JsonObject, type Outcome } from '@huihuan/web-outbox';
import {
  agreeKind,
  declineKind,
  proposeKind,
  type Amendable,
  type Correction,
} from '../../../lib/reference/corrections.ts';
import type { KnownItem } from './ask-item.ts';

const path = '/api/collection/proposed-corrections';

const json = (said: Amendable): JsonObject => JSON.parse(JSON.stringify(said)) as JsonObject;

const beforeOf = ({ item }: KnownItem, after: Amendable): Amendable => ({
  ...(after.grams === undefined ? {} : { grams: item.grams }),
  ...(after.classCode === undefined ? {} : { classCode: item.classCode }),
  ...(after.identifiers === undefined ? {} : { identifiers: item.identifiers }),
});

/** Proposes to correct what was recorded of an item, signed by this tablet: kept here and sent like everything else. */
export const proposeCorrection = (known: KnownItem, after: Amendable, reason: string): Promise<Outcome<Act>> => {
  const core = outbox();
  const { item, siteId, corrects } = known;
  return core.record({
    ...{ kind: proposeKind, statedAs: 'item.propose-correction', path },
    body: { id: core.newActId(), itemId: item.itemId, siteId, corrects, ...json(after), reason: reason.trim() },
    note: { before: json(beforeOf(known, after)), after: json(after), classCode: item.classCode },
  });
};

export type Answer = { readonly kind: 'agree' } | { readonly kind: 'refuse'; readonly reason: string };

/** Agrees to what the other side proposed, declines it, or withdraws what this side did; also without a network. */
export const answerCorrection = (siteId: string, correction: Correction, answer: Answer): Promise<Outcome<Act>> => {
  const core = outbox();
  const { correctionId, itemId } = correction;
  const isAgreed = answer.kind === 'agree';
  return core.record({
    kind: isAgreed ? agreeKind : declineKind,
    statedAs: isAgreed ? agreeKind : declineKind,
    path: `${path}/${correctionId}/${isAgreed ? 'agreements' : 'refusals'}`,
    params: { correctionId },
    body: { id: core.newActId(), siteId, ...(isAgreed ? {} : { reason: answer.reason.trim() }) },
    note: { correctionId, itemId },
  });
};
