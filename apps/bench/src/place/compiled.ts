import { fileURLToPath } from 'node:url';

/** A compiled file of the bench, by its path below `dist`; also when this is run from its source by a test. */
export const compiled = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
