import type { NewAct } from '@huihuan/web-outbox';
import { agreeKind, declineKind, type CorrectionNow } from '../../../lib/reference/corrections.ts';

export const path = '/api/collection/proposed-corrections';

export type Answer = { readonly kind: 'agree' } | { readonly kind: 'refuse'; readonly reason: string };

/**
 * Agrees to what the other side proposed, declines it, or withdraws what this side did. An answer that the server refused is
 * replaced by it; where one is open on this tablet, there is no second. @param by the site, and the id of the act
 */
export const answerOf = (
  { correctionId, itemId, said }: CorrectionNow,
  answer: Answer,
  by: { readonly siteId: string; readonly id: string },
): NewAct => {
  const isAgreed = answer.kind === 'agree';
  const kind = isAgreed ? agreeKind : declineKind;
  return {
    ...{ kind, statedAs: kind, params: { correctionId }, note: { correctionId, itemId } },
    path: `${path}/${correctionId}/${isAgreed ? 'agreements' : 'refusals'}`,
    body: { id: by.id, siteId: by.siteId, ...(isAgreed ? {} : { reason: answer.reason.trim() }) },
    isLike: (act) => [agreeKind, declineKind].includes(act.kind) && act.note?.['correctionId'] === correctionId,
    ...(said?.state === 'refused' && said.kind !== 'propose' ? { mends: said.actId } : {}),
  };
};
