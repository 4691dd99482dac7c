/** Everything that the live stream keeps current starts with this key: one word brings all of it anew. */
export const snapshotKey = ['snapshot'] as const;
