import { queryOptions, skipToken } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { whileReading } from '../api/still-reading.ts';
import type { ShipmentFeature, SiteFeature } from '../api/types.ts';
import { areaParameter } from '../area/area-code.ts';

/** `GET /api/regulator/days/{day}`: what the network was when a day ended, made from the events until then. */
export type PastDay = Omit<components['schemas']['Day'], 'sites' | 'shipments'> & {
  readonly sites: readonly SiteFeature[];
  readonly shipments: readonly ShipmentFeature[];
};

export type KnownDays = components['schemas']['Days'];

/** A late fact changes the day to which it belongs, so even the past is asked for again after a while. */
const staleTime = 60_000;

const asked = (areaCode: string): string => {
  const query = new URLSearchParams(areaParameter(areaCode)).toString();
  return query === '' ? '' : `?${query}`;
};

/** While the next day of an area is on its way the one before stays in sight; of another area nothing does. */
export const dayQuery = (day: string | null, areaCode: string) =>
  queryOptions({
    queryKey: ['day', areaCode, day],
    queryFn:
      day === null
        ? skipToken
        : ({ signal }) => getJson<PastDay>(`/api/regulator/days/${day}${asked(areaCode)}`, signal),
    placeholderData: (before, query) => (query?.queryKey[1] === areaCode ? before : undefined),
    staleTime,
    refetchInterval: whileReading(({ outcomesReading }: PastDay) => outcomesReading),
  });

export const daysQuery = (areaCode: string) =>
  queryOptions({
    queryKey: ['days', areaCode],
    queryFn: ({ signal }) => getJson<KnownDays>(`/api/regulator/days${asked(areaCode)}`, signal),
    staleTime,
    refetchInterval: staleTime,
  });
