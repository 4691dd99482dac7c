import type { ReactElement } from 'react';
import { unknown, weightText } from '@huihuan/web-kit';
import type { Discrepancy } from '../../../lib/custody/types.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { weightDifference } from '../api/resolutions-of.ts';
import styles from './differences.module.css';

const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const signed = (grams: number): string => (grams > 0 ? `+${weightText(grams)}` : weightText(grams));

/** What the one side declared, what the other found, and how far apart they are. */
export function SideBySide({ discrepancy }: { discrepancy: Discrepancy }): ReactElement {
  const { differences: texts } = useStationTexts();
  const { sentGrams, receivedGrams, kind } = discrepancy;
  const difference = weightDifference(discrepancy);
  const found = kind === 'missing' ? 0 : receivedGrams;
  return (
    <dl className={styles.sides}>
      <div>
        <dt>{texts.sender}</dt>
        <dd>{sentGrams === null ? unknown : weightText(sentGrams)}</dd>
      </div>
      <div>
        <dt>{texts.receiver}</dt>
        <dd>{found === null ? unknown : weightText(found)}</dd>
      </div>
      <div data-difference={difference?.grams ?? ''}>
        <dt>{texts.difference}</dt>
        <dd>
          {difference === null ? unknown : signed(difference.grams)}
          {difference?.ratio == null ? null : <small> {percent.format(difference.ratio)}</small>}
        </dd>
      </div>
    </dl>
  );
}
