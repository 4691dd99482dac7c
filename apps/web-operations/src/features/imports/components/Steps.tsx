import type { ReactElement } from 'react';
import { useImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import styles from '../imports.module.css';

/** Where one is on the way. */
export function Steps({ at }: { at: number }): ReactElement {
  const { steps } = useImportTexts();
  return (
    <ol className={styles.steps}>
      {steps.map((step, place) => (
        <li key={step} aria-current={place === at ? 'step' : undefined}>
          {place + 1} · {step}
        </li>
      ))}
    </ol>
  );
}
