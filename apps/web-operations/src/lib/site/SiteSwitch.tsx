import type { ReactElement } from 'react';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { SiteChoice } from './SiteChoice.tsx';
import { useMySites } from './use-my-site.ts';

/** At which site one works: a name, and a choice where there are several. */
export function SiteSwitch(): ReactElement | null {
  const texts = useStationTexts();
  const { sites, site } = useMySites();
  return site === null ? null : <SiteChoice sites={sites} site={site} label={texts.site} />;
}
