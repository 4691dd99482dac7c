import { moment } from '@huihuan/web-kit';
import type { Ended } from '@huihuan/web-outbox';
import type { EndedTexts } from '../i18n/use-ended-texts.ts';

/** That this tablet is taken no longer, since when and why, in one sentence. @param now milliseconds */
export const sayEnded = ({ kind, since, reason }: Ended, words: EndedTexts, now: number): string => {
  const at = since === null ? null : moment(since, now);
  if (kind === 'expired') return words.expiredBar(at);
  return words.revokedBar(at, isReason(words, reason) ? words.reasons[reason] : null);
};

const isReason = ({ reasons }: EndedTexts, reason: string | null): reason is keyof EndedTexts['reasons'] =>
  reason !== null && Object.hasOwn(reasons, reason);
