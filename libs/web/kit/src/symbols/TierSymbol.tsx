import type { ReactElement } from 'react';
import type { Tier } from '../tokens/palette.ts';
import { tierShapes } from './tier-shape.ts';

/** The mark of a tier beside its word. It is decoration for screen readers: the word says it. */
export function TierSymbol({ tier, size = 14 }: { tier: Tier; size?: number }): ReactElement {
  const shape = tierShapes[tier];
  const fill = `var(--tier-${tier})`;
  return (
    <svg width={size} height={size} viewBox="-1.35 -1.35 2.7 2.7" aria-hidden="true" focusable="false">
      {shape === 'circle' ? (
        <circle r="1.05" fill={fill} />
      ) : (
        <polygon points={shape.map((point) => point.join(',')).join(' ')} fill={fill} />
      )}
    </svg>
  );
}
