import type { ReactElement } from 'react';
import { count, Weight } from '@huihuan/web-kit';
import type { Amount } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './Table.module.css';

/**
 * A weight in a table that opens what it is the sum of. `about` says to a screen reader which one it is. Where nothing can
 * be asked for by name, as of an unknown family or area, `onOpen` is null and nothing opens.
 */
export function FigureCell(props: { amount: Amount; about: string; onOpen: (() => void) | null }): ReactElement {
  const texts = useTexts();
  const { amount, about, onOpen } = props;
  if (amount.items === 0 && amount.grams === 0) return <td className={styles.none}>0</td>;
  const items = texts.amount.items(count(amount.items));
  const says = (
    <>
      <Weight grams={amount.grams} /> <span className={styles.quiet}>{items}</span>
    </>
  );
  if (onOpen === null) return <td className={styles.number}>{says}</td>;
  return (
    <td className={styles.number}>
      <button type="button" onClick={onOpen} title={`${texts.targets.open} · ${about}`}>
        {says}
      </button>
    </td>
  );
}
