import { useMemo, useState, type ReactElement } from 'react';
import { count, Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useShownSites } from '../../../lib/day/use-shown-sites.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useSelection } from '../../../lib/state/selection.ts';
import { arrangeSites, columns, type Order } from '../api/arrange-sites.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { SiteRow } from './SiteRow.tsx';
import styles from './SitesTable.module.css';

/** Everything that the map shows of the sites, for the keyboard and for who prefers rows. */
export function SitesTable(): ReactElement {
  const texts = useTexts();
  const { siteId } = useSelection();
  const { sites: shown, error, refetch } = useShownSites();
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order>({ column: 'stock', descending: true });
  const all = useMemo(() => shown?.map((feature) => feature.properties) ?? [], [shown]);
  const sites = useMemo(() => arrangeSites(all, words, order), [all, words, order]);

  if (shown === undefined) {
    return (
      <div className={styles.page}>
        {error === null ? (
          <Skeleton lines={12} label={texts.loading} />
        ) : (
          <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <h1>{texts.sites.title}</h1>
        <span role="status">{texts.sites.found(count(sites.length), count(all.length))}</span>
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={texts.sites.filter}
          aria-label={texts.sites.filter}
        />
      </div>
      {sites.length === 0 ? (
        <Empty>{all.length === 0 ? texts.sites.empty : texts.sites.none}</Empty>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <SiteRow key={site.siteId} site={site} selected={site.siteId === siteId} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
