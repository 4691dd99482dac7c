import type { Palette } from '@huihuan/web-kit';
import type { SiteProperties } from '../../../lib/api/types.ts';

/** How near a site is to a limit: well below, near, at or over it, far over it; unknown where there is none. */
export const shades = ['calm', 'near', 'over', 'far', 'unknown'] as const;
export type Shade = (typeof shades)[number];

export const shadeColours = (palette: Palette): Readonly<Record<Shade, string>> => ({
  calm: palette.tier['collection-point'],
  near: palette.tier['transfer-station'],
  over: palette.wait,
  far: palette.alarm,
  unknown: palette.tier.downstream,
});

const nearShare = 0.6;
const overShare = 0.9;

/** By how full a site is: near from 60 %, over from 90 %, far where it holds more than it may. */
export const shadeOfFilled = ({ grams, capacityGrams }: Pick<SiteProperties, 'grams' | 'capacityGrams'>): Shade => {
  if (capacityGrams <= 0) return 'unknown';
  const share = grams / capacityGrams;
  if (share > 1) return 'far';
  if (share >= overShare) return 'over';
  return share >= nearShare ? 'near' : 'calm';
};

/** What lies longest at a site, against the rule of the place. */
export interface Dwelling {
  readonly days: number;
  readonly limitDays: number;
}

/** By an open alarm of what lies too long: far where it is twice as long as allowed. Null is none; undefined, not yet read. */
export const shadeOfDwelling = (dwelling: Dwelling | null | undefined): Shade => {
  if (dwelling === undefined) return 'unknown';
  if (dwelling === null) return 'calm';
  return dwelling.days >= 2 * dwelling.limitDays ? 'far' : 'over';
};

export const worstShade = (given: readonly Shade[]): Shade =>
  (['far', 'over', 'near', 'calm'] as const).find((shade) => given.includes(shade)) ?? 'unknown';
