import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import {
  Button,
  count,
  inLanguage,
  moment,
  ProblemNotice,
  Skeleton,
  useLanguage,
  weightText,
  type Bilingual,
} from '@huihuan/web-kit';
import { useSiteName } from '../../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../../lib/state/server-clock.ts';
import { perKilogram, shareText, yieldJobsQuery, type OpenedYields, type YieldJobs as Jobs } from '../../api/yields.ts';
import styles from '../BehindFigure.module.css';
import { useOutputName } from './use-output-name.ts';

/** The jobs that the yields of a site and class are the sum of. */
export function YieldJobs(props: { opened: OpenedYields; name: Bilingual | null; onClose: () => void }): ReactElement {
  const { opened, name, onClose } = props;
  const all = useTexts();
  const texts = all.yields;
  const language = useLanguage();
  const siteName = useSiteName();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, error, refetch } = useQuery(yieldJobsQuery(opened));
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>
          {texts.behind(siteName(opened.siteId), name === null ? opened.classCode : inLanguage(language, name))}
        </h2>
        <Button icon="close" onClick={() => dialog.current?.close()}>
          {all.close}
        </Button>
      </header>
      {data === undefined && error === null ? <Skeleton lines={6} label={all.loading} /> : null}
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      <ol className={styles.facts} data-list="yield-jobs">
        {data?.jobs.map((job) => (
          <Job key={job.jobId} job={job} />
        ))}
      </ol>
      {data === undefined || data.jobs.length === data.total ? null : (
        <p className={styles.quiet}>{texts.more(count(data.jobs.length), count(data.total))}</p>
      )}
    </dialog>
  );
}

function Job({ job }: { job: Jobs['jobs'][number] }): ReactElement {
  const { yields: texts } = useTexts();
  const outputName = useOutputName();
  return (
    <li data-job={job.jobId}>
      <p>
        <time dateTime={job.closedAt}>{moment(job.closedAt, serverNow())}</time>
        {texts.input} {weightText(job.inputGrams)} · {texts.items(count(job.inputs))} · {texts.loss}{' '}
        {weightText(job.lossGrams)}
      </p>
      <p className={styles.quiet}>{job.jobId}</p>
      {job.asClosed === null ? null : (
        <p className={styles.quiet} data-as-closed>
          {texts.asClosed(
            job.asClosed.classCode === null ? texts.severalClasses : outputName(job.asClosed.classCode),
            weightText(job.asClosed.inputGrams),
            weightText(job.asClosed.outputGrams),
          )}
        </p>
      )}
      <dl className={styles.proof}>
        {job.outputs.map(({ classCode, grams }) => (
          <Output key={classCode} name={outputName(classCode)} grams={grams} inputGrams={job.inputGrams} />
        ))}
      </dl>
    </li>
  );
}

function Output({ name, grams, inputGrams }: { name: string; grams: number; inputGrams: number }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{`${weightText(grams)} · ${shareText(perKilogram(grams, inputGrams))} g/kg`}</dd>
    </>
  );
}
