import type { ReactElement } from 'react';
import { count, Weight, type Tier } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { SiteDetail } from '../api/site-query.ts';
import styles from './SiteToday.module.css';

type Flow = keyof SiteDetail['today'];

/** What a tier can do: only that is shown, so that no row is always zero. */
const flowsOf: Readonly<Record<Tier, readonly Flow[]>> = {
  'collection-point': ['collected', 'dispatched'],
  'transfer-station': ['received', 'dispatched'],
  'sorting-centre': ['received', 'treated', 'dispatched', 'closed'],
  downstream: ['received', 'closed'],
};

/** The flows of a site since midnight. */
export function SiteToday({ today, kind }: { today: SiteDetail['today']; kind: Tier }): ReactElement {
  const texts = useTexts();
  return (
    <dl className={styles.flows}>
      {flowsOf[kind].map((flow) => (
        <div key={flow}>
          <dt>{texts.site[flow]}</dt>
          <dd>
            <Weight grams={today[flow].grams} />
            <span className={styles.items}>{texts.amount.items(count(today[flow].items))}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
