const dayMilliseconds = 86_400_000;

/** A day (`2026-03-02`) as the number of days since 1970, so that it fits into a column. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;

export const dayText = (number: number): string => new Date(number * dayMilliseconds).toISOString().slice(0, 10);
