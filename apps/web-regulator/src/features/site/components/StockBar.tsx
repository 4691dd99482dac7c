import type { ReactElement } from 'react';
import { count, share, weight, weightText } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './StockBar.module.css';

/** From here on a site soon has no room: the bar says so in another colour, and the percentage says it in digits. */
const nearlyFull = 0.9;

/** The stock of a site against its capacity. */
export function StockBar(props: { grams: number; items: number; capacityGrams: number | null }): ReactElement {
  const texts = useTexts();
  const { grams, items, capacityGrams } = props;
  const { value, unit } = weight(grams);
  const filled = capacityGrams === null || capacityGrams === 0 ? null : grams / capacityGrams;
  return (
    <div>
      <p className={styles.total}>
        <strong>{value}</strong> {unit}
        <span className={styles.items}>{texts.amount.items(count(items))}</span>
      </p>
      {filled === null || capacityGrams === null ? (
        <p className={styles.words}>{texts.site.capacityUnknown}</p>
      ) : (
        <>
          <progress
            className={filled >= nearlyFull ? styles.full : styles.bar}
            max={1}
            value={Math.min(filled, 1)}
            aria-label={texts.site.capacity(share(filled), weightText(capacityGrams))}
          />
          <p className={styles.words}>{texts.site.capacity(share(filled), weightText(capacityGrams))}</p>
        </>
      )}
    </div>
  );
}
