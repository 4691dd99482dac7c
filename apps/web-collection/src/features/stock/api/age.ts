/** How long something has been here: in whole days, and the group that says how urgent it is. */
export interface Age {
  readonly days: number;
  readonly group: 'fresh' | 'weeks' | 'old';
}

/** @param since ISO 8601 @param now milliseconds */
export const ageOf = (since: string, now: number): Age => {
  const days = Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000));
  return { days, group: days <= 7 ? 'fresh' : days <= 30 ? 'weeks' : 'old' };
};
