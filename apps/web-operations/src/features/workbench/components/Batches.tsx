import { useEffect, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { openBatchesQuery } from '../api/batch-queries.ts';
import { BatchPanel } from './BatchPanel.tsx';
import { OpenBatch } from './OpenBatch.tsx';

/** Which open batch the next job belongs to, with its balance; and how another is opened. One that was closed since is chosen no more. */
export function Batches(props: {
  siteId: string;
  batchId: string | null;
  onChoose: (batchId: string | null) => void;
}): ReactElement {
  const { siteId, batchId, onChoose } = props;
  const texts = useBatchTexts();
  const words = useCentreTexts();
  const notice = useTexts();
  const { data, error, refetch } = useQuery(openBatchesQuery(siteId));
  const isGone = batchId !== null && data?.every((one) => one.batchId !== batchId) === true;
  useEffect(() => {
    if (isGone) onChoose(null);
  }, [isGone, onChoose]);
  const chosen = isGone ? null : batchId;
  return (
    <section className={panel.panel}>
      <h2>{texts.title}</h2>
      {error === null ? null : <ProblemNotice error={error} texts={notice} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={2} label={words.loading} /> : null}
      {data === undefined ? null : (
        <label className={panel.form}>
          {texts.choose}
          <select
            name="batch"
            value={chosen ?? ''}
            onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{texts.none}</option>
            {data.map((one) => (
              <option key={one.batchId} value={one.batchId}>
                {one.code} · {texts.jobs(String(one.jobs))}
              </option>
            ))}
          </select>
        </label>
      )}
      {data !== undefined && chosen === null ? <OpenBatch siteId={siteId} onOpen={onChoose} /> : null}
      {chosen === null ? null : <BatchPanel key={chosen} batchId={chosen} mayClose />}
    </section>
  );
}
