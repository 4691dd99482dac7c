import type { Reader } from './shown.support.spec.ts';

/** What is asked, how the answer is read, and what a county, its neighbour, the city of both and the whole network are shown. */
export type SightRow = readonly [string, Reader, string, string, string, string];

/** To whom it is refused. */
export const no = 'permission.denied';
