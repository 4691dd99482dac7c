import type { ReactElement, ReactNode } from 'react';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useScansKept } from '../scan/use-scans-kept.ts';
import { useMySites, type MySite } from './use-my-site.ts';

/** A screen that is about one site: waits until it is known which, and says so where there is none. */
export function AtMySite({ children }: { children: (site: MySite) => ReactNode }): ReactElement {
  const texts = useStationTexts();
  const words = useTexts();
  const { site, isKnown, error } = useMySites();
  useScansKept(site === null && error === null && !isKnown);
  if (site !== null) return <>{children(site)}</>;
  if (error !== null) return <ProblemNotice error={error} texts={words} />;
  return isKnown ? <Empty>{texts.noSite}</Empty> : <Skeleton lines={6} label={texts.loading} />;
}
