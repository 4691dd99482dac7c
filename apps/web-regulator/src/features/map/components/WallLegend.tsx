import type { ReactElement } from 'react';
import { count, TierSymbol, tiers } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { ShipmentKey } from './ShipmentKey.tsx';
import type { ShipmentCounts } from './use-journeys.ts';
import styles from './WallLegend.module.css';

/** What the marks mean, on one line: on a wall nobody opens a legend, and what stands on the map hides it. */
export function WallLegend({ counts }: { counts: ShipmentCounts }): ReactElement {
  const texts = useTexts();
  return (
    <ul className={styles.legend} aria-label={texts.map.legend}>
      {tiers.map((tier) => (
        <li key={tier}>
          <TierSymbol tier={tier} />
          {texts.tier[tier]}
        </li>
      ))}
      <li data-count="moving">
        <ShipmentKey kind="moving" />
        {texts.map.onTime} <strong>{count(counts.moving)}</strong>
      </li>
      <li data-count="late">
        <ShipmentKey kind="late" />
        {texts.map.late} <strong>{count(counts.late)}</strong>
      </li>
      <li>{texts.map.sizes}</li>
    </ul>
  );
}
