import { chinaDay, tariffAt, type Tariff } from '@huihuan/catalogue-domain';
import type { Family } from '@huihuan/contracts-events';
import { useClasses, useOwnSite, useTariffs, type GoodsClass } from '../../../lib/reference/reference.ts';

/** What this site takes today, and what it pays for it. */
export interface Offers {
  readonly families: readonly Family[];
  readonly classes: readonly GoodsClass[];
  readonly tariffOf: (classCode: string) => Tariff | undefined;
}

/** `null` before the catalogue and the sites are on the tablet. */
export const useOffers = (): Offers | null => {
  const [all, site, tariffs] = [useClasses(), useOwnSite(), useTariffs()];
  if (all === null || site === null) return null;
  const day = chinaDay(new Date().toISOString());
  const { siteId, areaCode, acceptsFamilies } = site;
  const classes = all.filter(
    ({ family, validFrom, validTo }) =>
      acceptsFamilies.includes(family) && validFrom <= day && (validTo === null || day < validTo),
  );
  return {
    families: acceptsFamilies.filter((family) => classes.some((each) => each.family === family)),
    classes,
    tariffOf: (classCode) => tariffAt(tariffs, { classCode, siteId, areaCode, day }),
  };
};
