import { z } from 'zod';

/**
 * How sure a fact is: A = its document was read in full, B = an excerpt or a second-hand text was read, M = from memory,
 * unverified. Facts of kind B and M are configurable defaults and are never shown as the letter of the law.
 */
export const Sureness = z.enum(['A', 'B', 'M']);
export type Sureness = z.infer<typeof Sureness>;
