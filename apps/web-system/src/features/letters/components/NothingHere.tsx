import type { ReactElement } from 'react';
import { Empty, Skeleton } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';
import type { View } from '../../../lib/state/view.ts';

/** The list when it is empty, or not known yet; nothing while letters or troubles are shown. */
export function NothingHere({ views, tab }: { views: readonly ServiceView[]; tab: View['tab'] }): ReactElement | null {
  const texts = useTexts();
  if (views.some(({ trouble }) => trouble !== null)) return null;
  if (views.some(({ counts }) => counts === undefined)) return <Skeleton lines={4} label={texts.loading} />;
  const isEmpty = views.every(({ counts }) => {
    if (counts === undefined) return false;
    return tab === 'discarded' ? counts.discarded === 0 : counts.failed + counts.behind + counts.early === 0;
  });
  if (!isEmpty) return null;
  return <Empty>{tab === 'waiting' ? texts.letters.noneWaiting : texts.letters.noneDiscarded}</Empty>;
}
