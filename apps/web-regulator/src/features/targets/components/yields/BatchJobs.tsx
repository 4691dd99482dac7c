import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { moment, ProblemNotice, Skeleton, weightText } from '@huihuan/web-kit';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../../lib/state/server-clock.ts';
import { batchQuery, type BatchDetail } from '../../api/batches.ts';
import { RedrawnBalance } from './RedrawnBalance.tsx';
import own from './Yields.module.css';
import styles from '../Table.module.css';

/** The dismantling jobs behind the balance of a batch, with what each carried to it. */
export function BatchJobs({ batchId, code }: { batchId: string; code: string }): ReactElement {
  const all = useTexts();
  const { data, error, refetch } = useQuery(batchQuery(batchId));
  if (error !== null) return <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={3} label={all.loading} />;
  const { redrawn } = data;
  return (
    <>
      {redrawn === undefined ? null : <RedrawnBalance batch={data} redrawn={redrawn} />}
      <Jobs batch={data} code={code} />
    </>
  );
}

type Member = BatchDetail['members'][number];

function Jobs({ batch, code }: { batch: BatchDetail; code: string }): ReactElement {
  const texts = useTexts().batches;
  return (
    <div className={styles.scroll} role="group" aria-label={texts.jobsOf(code)} tabIndex={0}>
      <table className={styles.table} data-table="batch-jobs">
        <caption>{texts.jobsOf(code)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.job}</th>
            <th scope="col">{texts.closed}</th>
            {[texts.input, texts.output, texts.loss, texts.carried].map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batch.members.map((job) => (
            <tr key={job.jobId} data-batch-job={job.jobId}>
              <th scope="row" className={styles.quiet}>
                {job.jobId}
              </th>
              <td>{job.closedAt === null ? texts.stillOpen : moment(job.closedAt, serverNow())}</td>
              <Known grams={job.inputGrams} asClosed={job.asClosed?.inputGrams} />
              <Known grams={job.outputGrams} asClosed={undefined} />
              <Known grams={job.lossGrams} asClosed={undefined} />
              <Known grams={job.carriedGrams} asClosed={job.asClosed?.carriedGrams} />
            </tr>
          ))}
        </tbody>
      </table>
      {batch.explanation === null ? null : <p>{texts.explained(batch.explanation)}</p>}
    </div>
  );
}

/** What is known now, and beneath it what was said when the job was closed, where a correction came between. */
function Known(props: { grams: Member['inputGrams']; asClosed: number | undefined }): ReactElement {
  const texts = useTexts().batches.redrawn;
  const { grams, asClosed } = props;
  return (
    <td className={styles.number}>
      {grams === null ? '–' : weightText(grams)}
      {asClosed === undefined ? null : <span className={own.beside}>{texts.asClosed(weightText(asClosed))}</span>}
    </td>
  );
}
