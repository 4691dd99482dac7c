import type { KnownSite } from './known.ts';

/** The number of a site's licence that is valid on the day of an instant; `null` where the registry knows none. */
export const licenceAt = (site: KnownSite, at: string): string | null => {
  const day = at.slice(0, 10);
  const valid = site.licences.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  return valid?.number ?? null;
};
