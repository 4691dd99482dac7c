import type { ReactElement, ReactNode } from 'react';

/** One thing that a story tells: what it is about, and what is known of it. */
export function Told({ about, children }: { about: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{about}</dt>
      <dd>{children}</dd>
    </div>
  );
}
