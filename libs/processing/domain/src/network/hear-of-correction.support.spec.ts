import type { Fact } from '@huihuan/contracts-events';
import { evolveCorrection, type Correction, type CorrectionFact } from '@huihuan/custody-domain';

/** The books of both sides know a correction. */
export const hearOfCorrection = (
  corrections: Map<string, Correction>,
  fact: Fact,
  isOurs: (siteId: string) => boolean,
): void => {
  if (!isOfCorrection(fact)) return;
  const { correctionId } = fact.data;
  if (correctionId === null) return;
  const known = corrections.get(correctionId) ?? null;
  const isSide = 'withSiteId' in fact.data && [fact.data.bySiteId, fact.data.withSiteId].some(isOurs);
  if (known === null && !isSide) return;
  const after = evolveCorrection(known, fact);
  if (after !== null) corrections.set(correctionId, after);
};

const isOfCorrection = (fact: Fact): fact is CorrectionFact =>
  fact.type.startsWith('cn.huihuan.correction.') || fact.type === 'cn.huihuan.item.amended.v1';
