import type { SiteFacts } from '@huihuan/contracts-events';

export type Licence = SiteFacts['licences'][number];

/** How a licence stands on a day. `days` are whole ones: left with the day itself, or since the last one, or until the first. */
export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'later' | 'left' | 'ended'; readonly days: number }
  /** It ended, and another one of its kind holds. */
  | { readonly kind: 'renewed' };

const dayMs = 86_400_000;
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

export const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

const holdsOn = ({ validFrom, validTo }: Licence, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** @param today as `YYYY-MM-DD` in China; the last day of a licence is included */
export const standingOf = (licence: Licence, all: readonly Licence[], today: string): Standing => {
  const { kind, validFrom, validTo } = licence;
  if (validFrom > today) return { kind: 'later', days: daysBetween(today, validFrom) };
  if (validTo === null) return { kind: 'open' };
  if (today <= validTo) return { kind: 'left', days: daysBetween(today, validTo) + 1 };
  if (all.some((other) => other.kind === kind && holdsOn(other, today))) return { kind: 'renewed' };
  return { kind: 'ended', days: daysBetween(validTo, today) };
};

/** The licence that follows another one: the same but for its days, from the day after the last one on. */
export const renewalOf = (licence: Licence, today: string): Licence => ({
  ...licence,
  validFrom: licence.validTo === null ? today : dayAfter(licence.validTo),
  validTo: '',
});

/** How many of a site's licences have ended without another one of their kind. */
export const endedOf = (licences: readonly Licence[], today: string): number =>
  licences.filter((licence) => standingOf(licence, licences, today).kind === 'ended').length;
