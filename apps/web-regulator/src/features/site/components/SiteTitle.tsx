import type { ReactElement } from 'react';
import { TierSymbol, useLanguage } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { SiteDetail } from '../api/site-query.ts';
import styles from './SiteTitle.module.css';

type Named = Pick<SiteDetail['site'], 'code' | 'name' | 'nameEn' | 'kind' | 'form'>;

export function SiteTitle({ site }: { site: Named }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const form = site.form === null ? [] : [texts.form[site.form]];
  return (
    <div className={styles.title}>
      <TierSymbol tier={site.kind} size={22} />
      <div>
        <h1>{language === 'en' ? site.nameEn : site.name}</h1>
        <p>{[texts.tier[site.kind], ...form, site.code].join(' · ')}</p>
      </div>
    </div>
  );
}
