import type { ReactElement, ReactNode } from 'react';
import type { PersonRole } from '@huihuan/contracts-events';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAdminTexts } from '../i18n/use-admin-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import screen from '../parts/screen.module.css';
import { SiteChoice } from './SiteChoice.tsx';
import { useAdministeredSites } from './use-administered-sites.ts';
import type { SiteOfTier } from './use-sites.ts';

/** A screen about one site that somebody looks after: its title, which site it is, and what there is to do. */
export function AtAdministeredSite(props: {
  title: string;
  hint: string;
  roles: readonly PersonRole[];
  children: (site: SiteOfTier) => ReactNode;
}): ReactElement {
  const texts = useAdminTexts();
  const words = useTexts();
  const { sites, site, isKnown, error } = useAdministeredSites(props.roles);
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{props.title}</h1>
        {site === null ? null : <SiteChoice sites={sites} site={site} label={texts.site} />}
      </header>
      <p className={screen.hint}>{props.hint}</p>
      {site === null && error !== null ? <ProblemNotice error={error} texts={words} /> : null}
      {site === null && error === null && isKnown ? <Empty>{texts.noSite}</Empty> : null}
      {site === null && error === null && !isKnown ? <Skeleton lines={6} label={texts.loading} /> : null}
      {site === null ? null : props.children(site)}
    </div>
  );
}
