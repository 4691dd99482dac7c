import type { ReactElement } from 'react';
import { Icon, useLanguage } from '@huihuan/web-kit';
import { problemOf, RequestRefused } from '../api/get-json.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './ProblemNotice.module.css';

/** What was refused, in the server's words, and what the user can do. */
export function ProblemNotice({ error, onRetry }: { error: Error; onRetry?: () => void }): ReactElement {
  const texts = useTexts();
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
