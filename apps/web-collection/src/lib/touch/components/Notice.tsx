import type { ReactElement, ReactNode } from 'react';
import { Icon, useLanguage, type ProblemDetails } from '@huihuan/web-kit';
import styles from './Notice.module.css';

/** Something to know, or to see to now. */
export function Notice({ look, children }: { look: 'wait' | 'alarm' | 'good'; children: ReactNode }): ReactElement {
  return (
    <div className={`${styles.notice} ${styles[look]}`} role={look === 'alarm' ? 'alert' : 'status'}>
      <Icon name={look === 'good' ? 'check' : look === 'alarm' ? 'alarm' : 'warning'} size={24} />
      <div>{children}</div>
    </div>
  );
}

/** What was refused, in the words of whoever refused it. */
export function Refusal({ problem }: { problem: ProblemDetails }): ReactElement {
  return <Notice look="alarm">{useLanguage() === 'en' ? problem.detail : problem.detailZh}</Notice>;
}
