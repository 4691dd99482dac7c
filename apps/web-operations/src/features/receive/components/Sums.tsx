import type { ReactElement } from 'react';
import { count, Weight } from '@huihuan/web-kit';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { sumsOf } from '../api/seen-lines.ts';
import styles from './receive.module.css';

const kinds = ['declared', 'accepted', 'missing', 'rejected', 'unexpected', 'open'] as const;

/** What was declared beside what was found. */
export function Sums({ sums }: { sums: ReturnType<typeof sumsOf> }): ReactElement {
  const { receive: texts } = useStationTexts();
  return (
    <dl className={styles.sums}>
      {kinds.map((kind) => (
        <div key={kind} data-sum={kind} data-lines={sums[kind].lines}>
          <dt>{texts.sums[kind]}</dt>
          <dd>
            <strong>{count(sums[kind].lines)}</strong> <Weight grams={sums[kind].grams} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
