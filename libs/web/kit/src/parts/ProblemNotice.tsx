import type { ReactElement } from 'react';
import { problemOf, RequestRefused } from '../http/problem.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { Icon } from '../symbols/Icon.tsx';
import styles from './ProblemNotice.module.css';

export interface ProblemTexts {
  readonly retry: string;
  readonly reference: (id: string) => string;
}

/** What was refused, in the server's words, and what the user can do. */
export function ProblemNotice(props: { error: Error; texts: ProblemTexts; onRetry?: () => void }): ReactElement {
  const { error, texts, onRetry } = props;
  const language = useLanguage();
  const problem = error instanceof RequestRefused ? error.problem : problemOf(0, { detail: error.message });
  return (
    <div className={styles.notice} role="alert">
      <Icon name="info" />
      <div>
        <p className={styles.words}>{language === 'en' ? problem.detail : problem.detailZh}</p>
        <p className={styles.code}>
          {problem.code}
          {problem.instance === null ? null : <> · {texts.reference(problem.instance)}</>}
        </p>
        {onRetry === undefined ? null : (
          <button type="button" className={styles.retry} onClick={onRetry}>
            {texts.retry}
          </button>
        )}
      </div>
    </div>
  );
}
