import type { ReactElement } from 'react';
import { count } from '@huihuan/web-kit';
import type { Amount, Overview } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Figure } from './Figure.tsx';
import styles from './TodayFigures.module.css';

/** What the network holds, carries and did today. */
export function TodayFigures({ overview }: { overview: Overview | undefined }): ReactElement {
  const texts = useTexts();
  const made = (amount: Amount | undefined) => (amount === undefined ? '' : texts.amount.items(count(amount.items)));
  const transit = overview?.inTransit;
  const { collected, received, treated, closed } = overview?.today ?? {};
  const words = texts.overview;
  return (
    <dl className={styles.figures}>
      <Figure name="stock" label={words.stock} grams={overview?.stock.grams} made={made(overview?.stock)} />
      <Figure
        name="in-transit"
        label={words.inTransit}
        grams={transit?.grams}
        made={transit === undefined ? '' : texts.amount.shipments(count(transit.shipments))}
      />
      <Figure name="collected" label={words.collected} grams={collected?.grams} made={made(collected)} />
      <Figure name="received" label={words.received} grams={received?.grams} made={made(received)} />
      <Figure name="treated" label={words.treated} grams={treated?.grams} made={made(treated)} />
      <Figure name="closed" label={words.closed} grams={closed?.grams} made={made(closed)} />
    </dl>
  );
}
