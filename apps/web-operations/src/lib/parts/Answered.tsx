import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Empty } from '@huihuan/web-kit';
import { Known } from './Known.tsx';

/** Rows that were asked for: until they are there, where they cannot be had, and where there are none. */
export function Answered<Row>(props: {
  query: Pick<UseQueryResult<readonly Row[]>, 'data' | 'error'> & { readonly refetch: () => unknown };
  none: string;
  children: (rows: readonly Row[]) => ReactNode;
}): ReactElement {
  return (
    <Known query={props.query}>
      {(rows) => (rows.length === 0 ? <Empty>{props.none}</Empty> : props.children(rows))}
    </Known>
  );
}
