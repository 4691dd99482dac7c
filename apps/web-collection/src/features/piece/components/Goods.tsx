import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import type { StockLine } from '@huihuan/web-outbox';
import { BatterySays } from '../../../lib/codes/BatterySays.tsx';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import styles from './Piece.module.css';

/** What the piece is: class, weight, number, and what a battery code says. */
export function Goods({ line }: { line: StockLine }): ReactElement {
  const nameOf = useClassNames();
  return (
    <p className={styles.goods}>
      <strong>{nameOf(line.classCode)}</strong> <span>{weightText(line.grams)}</span>{' '}
      <span>{line.identifiers[0]?.value ?? line.itemId.slice(-8).toUpperCase()}</span>{' '}
      {line.identifiers
        .filter(({ kind }) => kind === 'battery')
        .map(({ value }) => (
          <BatterySays key={value} code={value} />
        ))}
    </p>
  );
}
