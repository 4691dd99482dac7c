import type { ReactElement } from 'react';
import { unknown, weight } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './Figure.module.css';

/** A weight of the day with what it is made of. The value takes colour for a moment when it changes; unknown is a dash, not 0. */
export function Figure(props: { name: string; label: string; grams: number | undefined; made: string }): ReactElement {
  const texts = useTexts();
  const { name, label, grams, made } = props;
  if (grams === undefined) {
    return (
      <div className={styles.figure} data-figure={name}>
        <dt>{label}</dt>
        <dd className={styles.unknown} aria-label={texts.unknown}>
          {unknown}
        </dd>
      </div>
    );
  }
  const { value, unit } = weight(grams);
  return (
    <div className={styles.figure} data-figure={name}>
      <dt>{label}</dt>
      <dd key={value} className={styles.value}>
        {value}
        <span className={styles.unit}> {unit}</span>
      </dd>
      <dd className={styles.made}>{made}</dd>
    </div>
  );
}
