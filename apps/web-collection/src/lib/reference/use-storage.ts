import { useReference, useStanding, type StockLine } from '@huihuan/web-outbox';
import { useClasses, useOwnSite } from './reference.ts';
import type { StorageLimits } from './storage-limits.ts';

/** As a server before this version tells them, too: without what the tablet counts by. */
type Told = Omit<StorageLimits, 'stays'> & Partial<Pick<StorageLimits, 'stays'>>;

export interface Storage {
  readonly limits: StorageLimits;
  /** When the server told the limits. */
  readonly asOf: string;
  readonly stock: readonly StockLine[];
  /** Codes of the classes that this site takes. */
  readonly taken: readonly string[];
}

/** What lies here and the limits of this site; `null` before the tablet has them. */
export const useStorage = (): Storage | null => {
  const [copy, stock] = [useReference<Told>('storage-limits'), useStanding()];
  const [classes, site] = [useClasses(), useOwnSite()];
  if (copy === null || copy === undefined || stock === undefined || stock.asOf === null) return null;
  const { stays } = copy.value;
  if (stays === undefined) return null;
  const taken = (classes ?? []).filter(({ family }) => site?.acceptsFamilies.includes(family) === true);
  return {
    limits: { ...copy.value, stays },
    asOf: copy.fetchedAt,
    stock: stock.items,
    taken: taken.map(({ code }) => code),
  };
};
