/** Whether the other one of this row has said nothing for a day: it was stopped, or speaks elsewhere. */
export const isSilent = (row: string): string => `${row}.last_at < now() - interval '1 day'`;
