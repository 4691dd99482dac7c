import { useLanguage } from '@huihuan/web-kit';
import type { Act } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { bookingIn } from '../api/booking-in.ts';
import { manifestIn } from '../api/manifest-in.ts';
import { pieceIn } from '../api/piece-in.ts';
import { classOf } from '../api/sum-day.ts';

/** What a record is called where something has to be done about it. */
export const useTitles = (): ((act: Act) => string) => {
  const { today } = useWorkTexts();
  const [manifests, corrections, nameOf] = [useManifestTexts(), useCorrectionTexts(), useClassNames()];
  const [suspicions, pieces] = [useSuspicionTexts(), usePieceTexts()];
  const isEnglish = useLanguage() === 'en';
  return (act) => {
    if (act.kind === 'intake') return nameOf(classOf(act));
    if (act.kind.startsWith('manifest.')) return `${manifests.title} ${manifestIn(act.note)}`;
    if (act.kind.startsWith('suspicion.')) return suspicions.title;
    if (act.kind.startsWith('item.')) return `${pieces.kinds[act.kind] ?? pieces.title} ${pieceIn(act, isEnglish)}`;
    if (act.kind.startsWith('correction.')) return corrections.title;
    return act.kind.startsWith('booking.') ? `${today.kinds.booking} ${bookingIn(act.note)}` : today.kinds.shipment;
  };
};
