import { useEffect, useRef, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, count, StateMark, weightText } from '@huihuan/web-kit';
import { useImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { readStock, type Report } from '../api/imports.ts';
import styles from '../imports.module.css';
import { RowTable } from './RowTable.tsx';

/** What was written, and what lies at the site now. */
export function WrittenStep(props: { siteId: string; report: Report; onMore: () => void }): ReactElement {
  const { siteId, report, onMore } = props;
  const texts = useImportTexts();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const written = report.rows.filter(({ status }) => status === 'written').length;
  const bad = report.rows.filter(({ status }) => status === 'refused').length;
  const { data: stock } = useQuery({
    queryKey: ['collection-stock', siteId, report.sha256, written],
    queryFn: ({ signal }) => readStock(siteId, signal),
  });
  return (
    <>
      <section className={styles.done} data-written={written}>
        <h2 ref={head} tabIndex={-1}>
          <StateMark tone="good" icon="check">
            {texts.done(count(written))}
          </StateMark>
        </h2>
        <p className={screen.hint}>{texts.doneSays}</p>
        {stock === undefined ? null : (
          <p data-stock={stock.items}>
            {texts.stock} · {texts.stockSum(count(stock.items), weightText(stock.grams))}
          </p>
        )}
        {bad === 0 ? null : <p role="alert">{texts.doneBad(count(bad))}</p>}
        <div className={styles.bar}>
          <Button look="main" icon="plus" onClick={onMore}>
            {texts.more}
          </Button>
        </div>
      </section>
      {bad === 0 ? null : <RowTable report={report} />}
    </>
  );
}
