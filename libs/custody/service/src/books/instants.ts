/** Instants leave the database as `Date` and the domain knows them as ISO 8601 UTC. */
export const iso = (value: Date | null): string | null => value?.toISOString() ?? null;
