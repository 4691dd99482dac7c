const dayMs = 86_400_000;

export interface Dwell {
  /** Whole days that goods have been here. */
  readonly days: number;
  /** `soon` from the share of what is allowed on that the rule says, where it is told that the limit is near. */
  readonly state: 'within' | 'soon' | 'over';
}

/** How long goods of a class may lie at a site, and from when on it is told, in days; `null` where no rule says it. */
export interface DwellLimit {
  readonly limitDays: number | null;
  readonly warnDays: number | null;
}

export const noDwellLimit: DwellLimit = { limitDays: null, warnDays: null };

/** How long goods lie at a site, against how long they may. */
export const dwellOf = (arrivedAt: string, { limitDays, warnDays }: DwellLimit, now: number): Dwell => {
  const exact = Math.max(0, now - Date.parse(arrivedAt)) / dayMs;
  const days = Math.floor(exact);
  if (limitDays === null) return { days, state: 'within' };
  if (exact > limitDays) return { days, state: 'over' };
  return { days, state: exact >= (warnDays ?? limitDays) ? 'soon' : 'within' };
};
