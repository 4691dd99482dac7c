import type { Parts } from '../parts/parts.ts';

/**
 * Room on this tablet: `roomy`; `filling` from 80 %, which is worth a warning; `full` from 90 %, where photos are refused and
 * acts are still written. `unknown` where the browser does not say.
 */
export interface SpaceReading {
  readonly kind: 'unknown' | 'roomy' | 'filling' | 'full';
  readonly usedBytes: number;
  readonly allowedBytes: number;
  /** Whether the browser has promised never to clear it by itself. */
  readonly isPersistent: boolean;
}

export const warnShare = 0.8;
export const refuseShare = 0.9;

export const readSpace = async ({ space }: Parts, isPersistent: boolean): Promise<SpaceReading> => {
  const estimate = await space.estimate();
  if (estimate === null || estimate.allowedBytes <= 0)
    return { kind: 'unknown', usedBytes: 0, allowedBytes: 0, isPersistent };
  const share = estimate.usedBytes / estimate.allowedBytes;
  const kind = share >= refuseShare ? 'full' : share >= warnShare ? 'filling' : 'roomy';
  return { ...estimate, kind, isPersistent };
};
