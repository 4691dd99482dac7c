import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { count, Empty, Icon, moment, ProblemNotice, Skeleton, Weight } from '@huihuan/web-kit';
import { snapshotKey } from '../../../../lib/api/snapshot-key.ts';
import type { Fact } from '../../../../lib/api/types.ts';
import { useSiteName } from '../../../../lib/api/use-site-names.ts';
import { Downloads } from '../../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { Section } from '../../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../../lib/state/use-after-facts.ts';
import { serverNow } from '../../../../lib/state/server-clock.ts';
import type { Months } from '../../api/periods.ts';
import { kerbQuery, type KerbJobs } from '../../api/yields.ts';
import styles from '../Table.module.css';
import own from './Yields.module.css';

type KerbJob = KerbJobs['jobs'][number];

/** A kerb weight is what the form of a vehicle says now, so a form that is filled in later changes it, too. */
const changesKerb = ({ type }: Fact): boolean => /\.item\.(dismantled|described)\./.test(type);

/** Dismantled vehicles whose weight on arrival or whose outputs are far from their kerb weight, with the jobs. */
export function KerbSection({ areaCode, months }: { areaCode: string; months: Months }): ReactElement {
  const all = useTexts();
  const texts = all.yields.kerb;
  const siteName = useSiteName();
  const { data, error, refetch } = useQuery(kerbQuery(areaCode, months));
  const client = useQueryClient();
  useAfterFacts(changesKerb, () => void client.invalidateQueries({ queryKey: [...snapshotKey, 'yields', 'kerb'] }));
  const rowOf = (job: KerbJob) => [
    ...[job.closedAt, job.siteId, siteName(job.siteId), job.jobId, job.vehicles, job.kerbGrams],
    ...[job.takenGrams, job.taken === null ? '' : texts.side[job.taken]],
    ...[job.outputGrams, job.outputs === null ? '' : texts.side[job.outputs]],
  ];
  const save =
    data === undefined || data.jobs.length === 0 ? null : (
      <Downloads
        of={texts.title}
        sheet={() => ({
          ...{ name: `huihuan-kerb-${areaCode}-${months.toMonth}`, heads: texts.heads },
          rows: data.jobs.map(rowOf),
        })}
      />
    );
  return (
    <Section title={texts.title} aside={save}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} label={all.loading} /> : null}
      {data === undefined ? null : (
        <>
          {data.jobs.length === 0 ? <Empty>{texts.none}</Empty> : <KerbTable jobs={data.jobs} />}
          <p className={styles.quiet} data-compared={data.compared}>
            {texts.compared(count(data.compared), count(data.looked))}{' '}
            {data.isAll ? '' : texts.notAll(count(data.looked))}
          </p>
        </>
      )}
    </Section>
  );
}

function KerbTable({ jobs }: { jobs: KerbJobs['jobs'] }): ReactElement {
  const texts = useTexts().yields.kerb;
  const siteName = useSiteName();
  return (
    <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table} data-table="kerb">
        <thead>
          <tr>
            <th scope="col">{texts.closed}</th>
            <th scope="col">{texts.site}</th>
            <th scope="col">{texts.job}</th>
            {[texts.kerb, texts.taken, texts.outputs].map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.jobId} data-kerb-job={job.jobId}>
              <th scope="row">{moment(job.closedAt, serverNow())}</th>
              <td>{siteName(job.siteId)}</td>
              <td className={styles.quiet}>{job.jobId}</td>
              <td className={styles.number}>
                <Weight grams={job.kerbGrams} />
              </td>
              <Beside grams={job.takenGrams} side={job.taken} />
              <Beside grams={job.outputGrams} side={job.outputs} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Beside({ grams, side }: { grams: number; side: KerbJob['taken'] }): ReactElement {
  const texts = useTexts().yields.kerb;
  return (
    <td className={styles.number}>
      <Weight grams={grams} />
      {side === null ? null : (
        <span className={own.finding}>
          <Icon name="warning" size={14} /> {texts.side[side]}
        </span>
      )}
    </td>
  );
}
