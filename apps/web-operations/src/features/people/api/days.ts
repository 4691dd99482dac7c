/** The first moment of a day in China, of what a field for days says; `null` where it is empty. */
export const beginOf = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T00:00:00+08:00`).toISOString();
