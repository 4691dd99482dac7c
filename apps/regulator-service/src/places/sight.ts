import type { Caller } from '@huihuan/platform-http';
import { areaPrefix } from '@huihuan/regulator-domain';

/**
 * What an answer may show: the sites whose area codes are `like` one of these patterns. `null` is the whole network with its
 * services, and no pattern at all is nothing.
 */
export type Sight = readonly string[] | null;

/** Where the caller may look, by the beginnings of area codes; everywhere where nobody guards the door. */
export const areasSeenBy = (caller: Caller | null): readonly string[] => caller?.areasOf('regulator.read') ?? [''];

/** What the caller may see, of the area that is asked about or of all areas. */
export const sightOf = (caller: Caller | null, areaCode?: string): Sight => {
  const asked = areaCode === undefined ? '' : areaPrefix(areaCode);
  const seen = areasSeenBy(caller).flatMap((own) => narrower(own, asked));
  const widest = seen.toSorted().filter((one, index, all) => !all.slice(0, index).some((each) => one.startsWith(each)));
  return widest.includes('') ? null : widest.map((beginning) => `${beginning}%`);
};

/** Of two areas the one that lies in the other; none where they lie apart. */
const narrower = (one: string, other: string): readonly string[] => {
  if (one.startsWith(other)) return [one];
  return other.startsWith(one) ? [other] : [];
};

/** Equal keys see the same, so what was read for one of them is good for the other. */
export const sightKey = (sight: Sight): string => (sight === null ? 'network' : sight.join());

/** The digits that all that is seen begins with. */
export const beginningOf = (sight: Sight): string => {
  const [first = '', ...others] = (sight ?? []).map((pattern) => pattern.slice(0, -1));
  return others.reduce(commonBeginning, first);
};

const commonBeginning = (one: string, other: string): string =>
  other.startsWith(one) ? one : commonBeginning(one.slice(0, -1), other);
