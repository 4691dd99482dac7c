import { z } from 'zod';
import { seedReader } from './read-seed.ts';

export const AreaLevel = z.enum(['province', 'prefecture', 'county', 'township', 'village']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** An administrative area. `code`: 6 digits (GB/T 2260) down to counties, 9 for townships, 12 for villages (statistical codes). */
export const Area = z.strictObject({
  code: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/),
  name: z.string().min(1),
  level: AreaLevel,
  parent: z.string().nullable(),
});
export type Area = Readonly<z.infer<typeof Area>>;

/** The served jurisdictions down to village level with their ancestors, parents before children. */
export const areas: () => readonly Area[] = seedReader('areas/areas.json', z.array(Area));
