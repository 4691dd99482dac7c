import type { ReactElement } from 'react';
import { TierSymbol, useLanguage } from '@huihuan/web-kit';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { chooseSite } from './site-store.ts';
import styles from './SiteSwitch.module.css';
import { useMySites } from './use-my-site.ts';

/** At which site one works: a name, and a choice where there are several. */
export function SiteSwitch(): ReactElement | null {
  const texts = useStationTexts();
  const isEnglish = useLanguage() === 'en';
  const { sites, site } = useMySites();
  if (site === null) return null;
  const nameOf = (one: typeof site): string => (isEnglish && one.nameEn !== '' ? one.nameEn : one.name);
  return (
    <span className={styles.site} data-site={site.siteId}>
      <TierSymbol tier={site.tier === 'transfer' ? 'transfer-station' : 'sorting-centre'} size={16} />
      {sites.length === 1 ? (
        <span>{nameOf(site)}</span>
      ) : (
        <select aria-label={texts.site} value={site.siteId} onChange={(event) => chooseSite(event.target.value)}>
          {sites.map((one) => (
            <option key={one.siteId} value={one.siteId}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
