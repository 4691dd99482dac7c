import type { ReactElement, ReactNode } from 'react';
import type { PersonRole } from '@huihuan/contracts-events';
import { Empty, ProblemNotice, Skeleton, TierSymbol, useLanguage } from '@huihuan/web-kit';
import { useAdminTexts } from '../i18n/use-admin-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import screen from '../parts/screen.module.css';
import { chooseSite } from './site-store.ts';
import styles from './SiteSwitch.module.css';
import { useAdministeredSites } from './use-administered-sites.ts';
import type { SiteOfTier } from './use-sites.ts';

const shapes = { collection: 'collection-point', transfer: 'transfer-station', sorting: 'sorting-centre' } as const;

/** A screen about one site that somebody looks after: its title, which site it is, and what there is to do. */
export function AtAdministeredSite(props: {
  title: string;
  hint: string;
  roles: readonly PersonRole[];
  children: (site: SiteOfTier) => ReactNode;
}): ReactElement {
  const texts = useAdminTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const { sites, site, isKnown, error } = useAdministeredSites(props.roles);
  const nameOf = (one: SiteOfTier): string => (isEnglish && one.nameEn !== '' ? one.nameEn : one.name);
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{props.title}</h1>
        {site === null ? null : (
          <span className={styles.site} data-site={site.siteId}>
            <TierSymbol tier={shapes[site.tier]} size={16} />
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
        )}
      </header>
      <p className={screen.hint}>{props.hint}</p>
      {site === null && error !== null ? <ProblemNotice error={error} texts={words} /> : null}
      {site === null && error === null && isKnown ? <Empty>{texts.noSite}</Empty> : null}
      {site === null && error === null && !isKnown ? <Skeleton lines={6} label={texts.loading} /> : null}
      {site === null ? null : props.children(site)}
    </div>
  );
}
