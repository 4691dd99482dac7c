import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import panel from '../../../lib/centre/panel.module.css';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { openBatchesQuery } from '../api/batch-queries.ts';
import { BatchPanel } from './BatchPanel.tsx';
import { OpenBatch } from './OpenBatch.tsx';

/** Which open batch the next job belongs to, with its balance; and how another is opened. */
export function Batches(props: {
  siteId: string;
  batchId: string | null;
  onChoose: (batchId: string | null) => void;
}): ReactElement {
  const { siteId, batchId, onChoose } = props;
  const texts = useBatchTexts();
  const { data } = useQuery(openBatchesQuery(siteId));
  return (
    <section className={panel.panel}>
      <h2>{texts.title}</h2>
      <label className={panel.form}>
        {texts.choose}
        <select
          name="batch"
          value={batchId ?? ''}
          onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{texts.none}</option>
          {data?.map((one) => (
            <option key={one.batchId} value={one.batchId}>
              {one.code} · {texts.jobs(String(one.jobs))}
            </option>
          ))}
        </select>
      </label>
      {batchId === null ? <OpenBatch siteId={siteId} onOpen={onChoose} /> : null}
      {batchId === null ? null : <BatchPanel key={batchId} batchId={batchId} mayClose />}
    </section>
  );
}
