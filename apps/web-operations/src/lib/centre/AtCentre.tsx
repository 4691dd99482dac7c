import type { ReactElement, ReactNode } from 'react';
import { Empty } from '@huihuan/web-kit';
import { useCentreTexts } from '../i18n/use-centre-texts.ts';
import { AtMySite } from '../site/AtMySite.tsx';

/** A screen of a sorting centre: says so where the person works elsewhere. */
export function AtCentre({ children }: { children: (siteId: string) => ReactNode }): ReactElement {
  const texts = useCentreTexts();
  return (
    <AtMySite>
      {({ siteId, tier }) => (tier === 'sorting' ? children(siteId) : <Empty>{texts.notHere}</Empty>)}
    </AtMySite>
  );
}
