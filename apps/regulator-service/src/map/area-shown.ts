import type { Caller } from '@huihuan/platform-http';
import { areaPrefix, codeOfPrefix } from '@huihuan/regulator-domain';
import { areasSeenBy } from '../places/sight.ts';

/** The area that the map opens with: that of the installation, or the caller's own where that is not in sight. */
export const areaShownTo = (caller: Caller | null, installed: string): string => {
  const own = areasSeenBy(caller);
  const [widest] = own.toSorted((one, other) => one.length - other.length);
  const isSeen = own.some((prefix) => areaPrefix(installed).startsWith(prefix));
  return widest === undefined || isSeen ? installed : codeOfPrefix(widest);
};
