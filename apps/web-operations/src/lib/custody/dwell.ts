const dayMs = 86_400_000;

export interface Dwell {
  /** Whole days that goods have been here. */
  readonly days: number;
  /** `soon` within the last tenth of what is allowed, and a week before its end at the latest. */
  readonly state: 'within' | 'soon' | 'over';
}

/** How long goods lie at a site, against how long they may. */
export const dwellOf = (arrivedAt: string, limitDays: number | null, now: number): Dwell => {
  const exact = Math.max(0, now - Date.parse(arrivedAt)) / dayMs;
  const days = Math.floor(exact);
  if (limitDays === null) return { days, state: 'within' };
  if (exact > limitDays) return { days, state: 'over' };
  return { days, state: exact >= limitDays - Math.max(7, limitDays / 10) ? 'soon' : 'within' };
};
