import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAdminTexts } from '../i18n/use-admin-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** What was asked for: until it is there, and where it cannot be had. */
export function Known<Data>(props: {
  query: Pick<UseQueryResult<Data>, 'data' | 'error'> & { readonly refetch: () => unknown };
  children: (data: Data) => ReactNode;
}): ReactElement {
  const { data, error, refetch } = props.query;
  const { loading } = useAdminTexts();
  const words = useTexts();
  if (data !== undefined) return <>{props.children(data)}</>;
  if (error === null) return <Skeleton lines={4} label={loading} />;
  return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
}
