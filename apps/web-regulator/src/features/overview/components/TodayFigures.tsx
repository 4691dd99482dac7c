import type { ReactElement } from 'react';
import { count } from '@huihuan/web-kit';
import type { Amount, Overview } from '../../../lib/api/types.ts';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import { Figure } from './Figure.tsx';
import { OutcomesOfDay } from './OutcomesOfDay.tsx';
import styles from './TodayFigures.module.css';

/** What the network holds, carries and did today; of a past day with the words for it. */
export function TodayFigures(props: {
  overview: Pick<Overview, 'stock' | 'inTransit' | 'today' | 'outcomes' | 'outcomesReading'> | undefined;
  words?: Texts['time']['figures'];
}): ReactElement {
  const texts = useTexts();
  const { overview, words = texts.overview } = props;
  const made = (amount: Amount | undefined) => (amount === undefined ? '' : texts.amount.items(count(amount.items)));
  const transit = overview?.inTransit;
  const { collected, received, treated, closed } = overview?.today ?? {};
  return (
    <>
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
      <OutcomesOfDay label={words.outcomes} outcomes={overview?.outcomes ?? []} reading={overview?.outcomesReading} />
    </>
  );
}
