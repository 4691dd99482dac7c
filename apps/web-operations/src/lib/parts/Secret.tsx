import type { ReactElement } from 'react';
import { QrCode } from '../print/QrCode.tsx';
import styles from './secret.module.css';

/** What is shown once and read off the screen: large, and as a QR code where a machine reads it. */
export function Secret({ text, hasCode = false }: { text: string; hasCode?: boolean }): ReactElement {
  return (
    <div className={styles.secret}>
      <output data-secret={text}>{text}</output>
      {hasCode ? (
        <div>
          <QrCode text={text} />
        </div>
      ) : null}
    </div>
  );
}
