import type { ReactElement } from 'react';
import styles from './Labels.module.css';
import { QrCode } from './QrCode.tsx';

export interface Label {
  readonly id: string;
  /** What a scanner reads: the address at which anybody finds what is recorded of the thing, or its id. */
  readonly code: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Labels of 60 × 30 mm, seen on paper alone. */
export function Labels({ labels }: { labels: readonly Label[] }): ReactElement {
  return (
    <section className={styles.labels} data-labels={labels.length}>
      {labels.map(({ id, code, title, lines }) => (
        <div key={id} className={styles.label}>
          <QrCode text={code} />
          <div>
            <strong>{title}</strong>
            {lines.map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
