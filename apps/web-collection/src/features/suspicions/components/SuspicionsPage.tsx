import { useState, type ReactElement } from 'react';
import { Empty, isOpenReport, moment, Skeleton } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { begunReport, dropReport, emptyReport } from '../../../lib/hand-in/report-of.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { suspicionLimit, type SuspicionNow } from '../../../lib/reference/suspicions.ts';
import { useSuspicions } from '../../../lib/reference/use-suspicions.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { ReportForm } from './ReportForm.tsx';
import { SuspicionCard } from './SuspicionCard.tsx';
import styles from './Suspicions.module.css';

/** 停收报警: what this site refused and told the police, and what of it is still open. It works without a network. */
export function SuspicionsPage(): ReactElement | null {
  const words = useSuspicionTexts();
  const [begun, setBegun] = useState(begunReport);
  const [adding, setAdding] = useState<string | null>(null);
  const [tablet, known, now] = [useTablet(), useSuspicions(), useNow()];
  if (tablet.kind !== 'working') return null;
  if (known === undefined) return <Skeleton lines={4} label={words.title} />;
  const { reports, asOf } = known;
  const done = (): void => {
    dropReport();
    setBegun(null);
  };
  const part = (title: string, of: readonly SuspicionNow[], none: ReactElement | null): ReactElement | null =>
    of.length === 0 && none === null ? null : (
      <section className={styles.part} aria-label={title}>
        <h2>{title}</h2>
        {of.length === 0 ? none : null}
        {of.map((report) => (
          <SuspicionCard
            key={report.reportId}
            {...{ siteId: tablet.siteId, report, now, isAdding: adding === report.reportId }}
            onAdd={(isAdding) => setAdding(isAdding ? report.reportId : null)}
          />
        ))}
      </section>
    );
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.says}>{words.says}</p>
      {asOf === null ? (
        <Notice look="wait">{words.noCopy}</Notice>
      ) : (
        <p className={styles.says}>{words.asOf(moment(asOf, now))}</p>
      )}
      {reports.length >= suspicionLimit ? <Notice look="wait">{words.isFull(suspicionLimit)}</Notice> : null}
      {begun === null ? (
        <div className={styles.acts}>
          <Key look="main" icon="plus" onPress={() => setBegun(emptyReport)}>
            {words.begin}
          </Key>
        </div>
      ) : (
        <ReportForm siteId={tablet.siteId} begun={begun} office={reports[0]?.office ?? ''} onDone={done} />
      )}
      {part(words.openTitle, reports.filter(isOpenReport), <Empty>{words.openNone}</Empty>)}
      {part(
        words.doneTitle,
        reports.filter((report) => !isOpenReport(report)),
        null,
      )}
    </>
  );
}
