import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAdminTexts } from '../i18n/use-admin-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** Rows that were asked for: until they are there, where they cannot be had, and where there are none. */
export function Answered<Row>(props: {
  query: UseQueryResult<readonly Row[]>;
  none: string;
  children: (rows: readonly Row[]) => ReactNode;
}): ReactElement {
  const { data, error, refetch } = props.query;
  const { loading } = useAdminTexts();
  const words = useTexts();
  if (data !== undefined) return data.length === 0 ? <Empty>{props.none}</Empty> : <>{props.children(data)}</>;
  if (error === null) return <Skeleton lines={4} label={loading} />;
  return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
}
