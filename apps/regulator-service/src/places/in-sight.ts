import type { Subject } from '@huihuan/contracts-access';

/** What a question about an area is about; without one, about all that the caller sees. */
export const inSight = (areaCode: string | undefined): Subject =>
  areaCode === undefined ? 'anywhere' : { area: areaCode };
