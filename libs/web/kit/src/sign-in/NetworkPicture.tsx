import type { ReactElement } from 'react';
import { tierShapes } from '../symbols/tier-shape.ts';
import type { Tier } from '../tokens/palette.ts';
import styles from './NetworkPicture.module.css';
import { useSignInTexts } from './use-sign-in-texts.ts';

interface Spot {
  readonly tier: Tier;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isNamed: boolean;
}

const spots: readonly Spot[] = [
  { tier: 'collection-point', x: 70, y: 70, size: 9, isNamed: false },
  { tier: 'collection-point', x: 46, y: 160, size: 11, isNamed: true },
  { tier: 'collection-point', x: 96, y: 250, size: 8, isNamed: false },
  { tier: 'transfer-station', x: 230, y: 112, size: 13, isNamed: true },
  { tier: 'transfer-station', x: 246, y: 226, size: 11, isNamed: false },
  { tier: 'sorting-centre', x: 410, y: 166, size: 17, isNamed: true },
  { tier: 'downstream', x: 560, y: 92, size: 11, isNamed: true },
  { tier: 'downstream', x: 548, y: 240, size: 9, isNamed: false },
];

/** Ways from spot to spot, the last one back to where things came from: the loop that the product is named after. */
const ways = [
  'M70 70Q150 70 230 112',
  'M46 160Q130 116 230 112',
  'M96 250Q170 262 246 226',
  'M230 112Q320 104 410 166',
  'M246 226Q330 232 410 166',
  'M410 166Q470 96 560 92',
  'M410 166Q480 226 548 240',
  'M560 92C500 -30 190 -20 70 70',
];

const Shape = ({ tier, size }: Pick<Spot, 'tier' | 'size'>): ReactElement => {
  const shape = tierShapes[tier];
  const fill = `var(--tier-${tier})`;
  if (shape === 'circle') return <circle r={size} fill={fill} />;
  return <polygon points={shape.map(([x, y]) => `${x * size},${y * size}`).join(' ')} fill={fill} />;
};

/** The network in the shapes and colours that it has on the map: what comes in, where it goes, and that it comes back. */
export function NetworkPicture(): ReactElement {
  const { tiers } = useSignInTexts().story;
  return (
    <svg className={styles.picture} viewBox="0 -30 620 320" aria-hidden="true" focusable="false">
      {ways.map((way) => (
        <path key={way} className={styles.way} d={way} />
      ))}
      {spots.map(({ tier, x, y, size, isNamed }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <circle className={styles.halo} r={size * 1.9} />
          <Shape tier={tier} size={size} />
          {isNamed ? (
            <text className={styles.name} y={size * 1.9 + 18}>
              {tiers[tier]}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
