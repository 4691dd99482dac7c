import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useCentreTexts } from '../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { jobQuery } from './api/job-queries.ts';
import { Bench } from './components/Bench.tsx';

/** One dismantling job: at work as a bench, finished as its story. */
export function JobPage(): ReactElement {
  const { jobId }: { readonly jobId: string } = useParams({ from: '/dismantling/$jobId' });
  const texts = useCentreTexts();
  const words = useTexts();
  const { data, error, refetch } = useQuery(jobQuery(jobId));
  if (data !== undefined) return <Bench key={jobId} job={data} isLost={error !== null} />;
  if (error !== null) return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
  return <Skeleton lines={8} label={texts.loading} />;
}
