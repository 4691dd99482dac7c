import type { ReactElement } from 'react';
import { TierSymbol, useLanguage } from '@huihuan/web-kit';
import { chooseSite } from './site-store.ts';
import styles from './SiteSwitch.module.css';
import type { SiteOfTier } from './use-sites.ts';

const shapes = { collection: 'collection-point', transfer: 'transfer-station', sorting: 'sorting-centre' } as const;

/**
 * The name of a site, and a choice where there are several.
 * @param props.label says to a screen reader what is chosen
 * @param props.isDisabled while something is under way that belongs to this site
 */
export function SiteChoice(props: {
  sites: readonly SiteOfTier[];
  site: SiteOfTier;
  label: string;
  isDisabled?: boolean;
}): ReactElement {
  const { sites, site, label, isDisabled } = props;
  const isEnglish = useLanguage() === 'en';
  const nameOf = (one: SiteOfTier): string => (isEnglish && one.nameEn !== '' ? one.nameEn : one.name);
  return (
    <span className={styles.site} data-site={site.siteId}>
      <TierSymbol tier={shapes[site.tier]} size={16} />
      {sites.length === 1 ? (
        <span>{nameOf(site)}</span>
      ) : (
        <select
          aria-label={label}
          disabled={isDisabled}
          value={site.siteId}
          onChange={(event) => chooseSite(event.target.value)}
        >
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
