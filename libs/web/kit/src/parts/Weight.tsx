import type { ReactElement } from 'react';
import { unknown } from '../format/count.ts';
import { weight } from '../format/weight.ts';
import styles from './Weight.module.css';

/** A weight in tabular figures with a quieter unit; `null` is unknown and looks so. */
export function Weight({ grams }: { grams: number | null | undefined }): ReactElement {
  if (grams === null || grams === undefined) return <span className={styles.unknown}>{unknown}</span>;
  const { value, unit } = weight(grams);
  return (
    <span className={styles.weight}>
      {value}
      <span className={styles.unit}> {unit}</span>
    </span>
  );
}
