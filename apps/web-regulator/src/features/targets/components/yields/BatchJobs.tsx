import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { moment, ProblemNotice, Skeleton, Weight, weightText } from '@huihuan/web-kit';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../../lib/state/server-clock.ts';
import { batchQuery } from '../../api/batches.ts';
import styles from '../Table.module.css';

/** The dismantling jobs behind the balance of a batch, with what each carried to it. */
export function BatchJobs({ batchId, code }: { batchId: string; code: string }): ReactElement {
  const all = useTexts();
  const texts = all.batches;
  const { data, error, refetch } = useQuery(batchQuery(batchId));
  if (error !== null) return <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={3} label={all.loading} />;
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
          {data.members.map((job) => (
            <tr key={job.jobId} data-batch-job={job.jobId}>
              <th scope="row" className={styles.quiet}>
                {job.jobId}
              </th>
              <td>{job.closedAt === null ? texts.stillOpen : moment(job.closedAt, serverNow())}</td>
              {[job.inputGrams, job.outputGrams, job.lossGrams].map((grams, index) => (
                <td key={index} className={styles.number}>
                  {grams === null ? '–' : <Weight grams={grams} />}
                </td>
              ))}
              <td className={styles.number}>{job.carriedGrams === null ? '–' : weightText(job.carriedGrams)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.explanation === null ? null : <p>{texts.explained(data.explanation)}</p>}
    </div>
  );
}
