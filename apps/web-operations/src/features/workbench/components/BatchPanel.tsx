import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemNotice, Skeleton, Weight, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { When } from '../../../lib/centre/When.tsx';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { batchQuery } from '../api/batch-queries.ts';
import type { Job } from '../api/job-types.ts';
import { BalanceBar } from './BalanceBar.tsx';
import { CloseBatch } from './CloseBatch.tsx';

/** The batch of a job, where it is of one; it is closed from a job that is closed. */
export function BatchOfJob({ job: { batchId, state } }: { job: Job }): ReactElement | null {
  return batchId === undefined ? null : <BatchPanel batchId={batchId} mayClose={state === 'closed'} />;
}

/** A processing batch: its balance at this moment, its jobs with what each carried, and its close where it may be closed. */
export function BatchPanel({ batchId, mayClose }: { batchId: string; mayClose: boolean }): ReactElement {
  const texts = useBatchTexts();
  const words = useCentreTexts();
  const notice = useTexts();
  const { data, error, refetch } = useQuery(batchQuery(batchId));
  const problem = error === null ? null : <ProblemNotice error={error} texts={notice} onRetry={() => void refetch()} />;
  if (data === undefined) return problem ?? <Skeleton lines={3} label={words.loading} />;
  return (
    <div data-batch={batchId} data-batch-state={data.state}>
      <h3>
        {texts.title} {data.code}
      </h3>
      {problem}
      {data.state === 'closed' || data.dueOn === null ? null : (
        <p className={panel.note} data-due={data.dueOn}>
          {texts.dueOn(data.dueOn)}
        </p>
      )}
      <BalanceBar balance={data.balance} dry={data.dry ?? null} label={`${texts.title} ${data.code}`} />
      {data.redrawn === undefined ? null : (
        <div data-batch-redrawn={data.redrawn.balance.differenceGrams}>
          <p className={panel.note}>{words.workbench.redrawn}</p>
          <BalanceBar balance={data.redrawn.balance} dry={data.redrawn.dry ?? null} label={words.workbench.redrawn} />
        </div>
      )}
      {data.explanation === null ? null : <p>{words.workbench.explained(data.explanation.text)}</p>}
      <table className={panel.table}>
        <tbody>
          {data.members.map(({ jobId, startedAt, inputGrams, carriedGrams }) => (
            <tr key={jobId} data-member={jobId}>
              <td>
                <Link to="/dismantling/$jobId" params={{ jobId }}>
                  <When at={startedAt} />
                </Link>
              </td>
              <td className={panel.number}>
                <Weight grams={inputGrams} />
              </td>
              <td className={panel.number}>
                {carriedGrams === null ? texts.inProcess : `${words.workbench.difference} ${weightText(carriedGrams)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.state === 'closed' ? <p role="status">{texts.closed(data.code)}</p> : null}
      {mayClose && data.state === 'open' ? <CloseBatch batch={data} /> : null}
    </div>
  );
}
