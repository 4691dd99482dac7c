import { memo, type ReactElement } from 'react';
import { count, share, StateMark, TierSymbol, unknown, useLanguage, Weight } from '@huihuan/web-kit';
import type { SiteProperties } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showSite } from '../../../lib/state/selection.ts';
import { filledOf } from '../api/arrange-sites.ts';
import styles from './SiteRow.module.css';

function SiteState({ site }: { site: SiteProperties }): ReactElement {
  const texts = useTexts().sites;
  if (site.chain === 'broken') {
    return (
      <StateMark tone="alarm" icon="alarm">
        {texts.broken}
      </StateMark>
    );
  }
  const open = site.openDiscrepancies ?? 0;
  return open > 0 ? (
    <StateMark tone="wait" icon="warning">
      {texts.discrepancies(count(open))}
    </StateMark>
  ) : (
    <StateMark tone="quiet" icon="check">
      {texts.ok}
    </StateMark>
  );
}

function Row({ site, selected }: { site: SiteProperties; selected: boolean }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const filled = filledOf(site);
  return (
    <tr className={selected ? styles.selected : styles.row} data-site={site.siteId}>
      <th scope="row">
        <button type="button" onClick={() => showSite(site.siteId)} aria-pressed={selected}>
          {language === 'en' ? site.nameEn : site.name}
          <span>{site.code}</span>
        </button>
      </th>
      <td className={styles.tier}>
        <TierSymbol tier={site.kind} />
        {texts.tier[site.kind]}
      </td>
      <td className={styles.number}>{count(site.items)}</td>
      <td className={styles.number}>
        <Weight grams={site.grams} />
      </td>
      <td className={styles.number}>{filled === null ? unknown : share(filled)}</td>
      <td>
        <SiteState site={site} />
      </td>
    </tr>
  );
}

/** One site in the table. Drawn anew only when its own figures change. */
export const SiteRow = memo(Row);
