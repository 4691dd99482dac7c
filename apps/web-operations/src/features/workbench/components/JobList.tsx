import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Skeleton, Weight, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { When } from '../../../lib/centre/When.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { jobsQuery } from '../api/job-queries.ts';

/** Jobs with what went in, what came out, and how the balance stood. */
export function JobList(props: { query: ReturnType<typeof jobsQuery>; title: string; none: string }): ReactElement {
  const texts = useCentreTexts();
  const { data } = useQuery(props.query);
  return (
    <section className={panel.panel}>
      <h2>{props.title}</h2>
      {data === undefined ? <Skeleton lines={3} label={texts.loading} /> : null}
      {data?.length === 0 ? <Empty>{props.none}</Empty> : null}
      <table className={panel.table}>
        <tbody>
          {data?.map(({ jobId, inputs, inputGrams, outputs, differenceGrams, explained, startedAt }) => (
            <tr key={jobId} data-job={jobId}>
              <td>
                <Link to="/dismantling/$jobId" params={{ jobId }}>
                  <When at={startedAt} />
                </Link>
              </td>
              <td>{texts.workbench.inputsCount(inputs)}</td>
              <td className={panel.number}>
                <Weight grams={inputGrams} />
              </td>
              <td>{texts.workbench.outputsCount(outputs)}</td>
              <td className={panel.number}>
                {differenceGrams === null ? null : (
                  <span>
                    {texts.workbench.difference} {weightText(differenceGrams)}
                    {explained ? ` · ${texts.workbench.release}` : ''}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
