import type { EventData } from '@huihuan/contracts-events';

/** An administrative area, from province to village. */
export type AreaFacts = EventData<'cn.huihuan.areas.registered.v1'>['areas'][number];
export type AreaLevel = AreaFacts['level'];

/** From the widest to the narrowest. */
export const areaLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const satisfies AreaLevel[];

const rank = (level: AreaLevel): number => areaLevels.indexOf(level);

export const isWiderThan = (one: AreaLevel, other: AreaLevel): boolean => rank(one) < rank(other);

/**
 * The level that the form of a code says: GB/T 2260 ends in 0000 for a province and in 00 for a prefecture; townships have
 * 9 digits, villages 12 (statistical codes). `undefined` for what is no code.
 */
export const levelOfCode = (code: string): AreaLevel | undefined => {
  if (/^\d{12}$/.test(code)) return 'village';
  if (/^\d{9}$/.test(code)) return 'township';
  if (!/^\d{6}$/.test(code)) return undefined;
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
};

export { areaPrefix } from '@huihuan/kernel-domain';
