import type { ReactElement } from 'react';
import { count, TierSymbol, tiers, weightText } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useIsNarrow } from '../../../lib/screen/narrow.ts';
import { useSelection } from '../../../lib/state/selection.ts';
import { radiusOf } from '../geometry/radius.ts';
import styles from './Legend.module.css';
import { ShipmentKey } from './ShipmentKey.tsx';
import type { ShipmentCounts } from './use-journeys.ts';
import { WallLegend } from './WallLegend.tsx';

const exampleGrams = [1e5, 1e6, 1e7, 1e8] as const;

/** What the marks of the map mean, with units. The counts of shipments stand here too, in words. */
export function Legend({ counts }: { counts: ShipmentCounts }): ReactElement {
  const texts = useTexts();
  const { wall } = useSelection();
  const isNarrow = useIsNarrow();
  if (wall !== null) return <WallLegend counts={counts} />;
  return (
    <details className={styles.legend} open={!isNarrow}>
      <summary>{texts.map.legend}</summary>
      <ul className={styles.tiers}>
        {tiers.map((tier) => (
          <li key={tier}>
            <TierSymbol tier={tier} />
            {texts.tier[tier]}
          </li>
        ))}
      </ul>
      <div className={styles.sizes}>
        {exampleGrams.map((grams) => (
          <span key={grams}>
            <svg width={radiusOf(grams) * 2} height={radiusOf(grams) * 2} aria-hidden="true">
              <circle cx={radiusOf(grams)} cy={radiusOf(grams)} r={radiusOf(grams) - 0.75} />
            </svg>
            {weightText(grams).replace(/\.0+ /, ' ')}
          </span>
        ))}
      </div>
      <p className={styles.words}>{texts.map.sizes}</p>
      <ul className={styles.shipments}>
        <li data-count="moving">
          <ShipmentKey kind="moving" />
          {texts.map.onTime} <strong>{count(counts.moving)}</strong>
        </li>
        <li data-count="late" className={counts.late > 0 ? styles.late : undefined}>
          <ShipmentKey kind="late" />
          {texts.map.late} <strong>{count(counts.late)}</strong>
        </li>
        {counts.unknown === 0 ? null : (
          <li data-count="unknown">
            <ShipmentKey kind="unknown" />
            {texts.map.unknownArrival} <strong>{count(counts.unknown)}</strong>
          </li>
        )}
        <li>
          <ShipmentKey kind="way" />
          {texts.map.way}
        </li>
      </ul>
      <p className={styles.words}>{texts.map.approximate}</p>
    </details>
  );
}
