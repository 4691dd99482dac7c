/** The midnight in China with which a day ends, in milliseconds since 1970. */
export const dayEnd = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) + 86_400_000;
