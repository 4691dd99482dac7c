import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useSites } from '../../../lib/api/use-site-names.ts';
import { shipmentsQuery } from '../../../lib/api/shipments-query.ts';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { dayEnd } from '../../../lib/day/day-end.ts';
import { usePastDay } from '../../../lib/day/use-past-day.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { progressOf } from '../geometry/progress.ts';
import { journeysIn } from '../layers/journeys-in.ts';
import { journeysOf, type Journey } from '../layers/shipment-points.ts';

const kindsAt = (journeys: readonly Journey[], at: number) =>
  journeys.map(({ shipment }) => progressOf(shipment, at).kind);

const countKinds = (journeys: readonly Journey[], at: number) => {
  const counts = { moving: 0, late: 0, unknown: 0 };
  for (const kind of kindsAt(journeys, at)) counts[kind] += 1;
  return counts;
};

export type ShipmentCounts = ReturnType<typeof countKinds>;

export interface Journeys {
  readonly journeys: readonly Journey[];
  readonly counts: ShipmentCounts;
  readonly at: number;
  /** The end of the past day that is looked at: nothing moves then. */
  readonly stoppedAt: number | null;
}

/**
 * The shipments of the area in sight that are on their way, and how many are on time, late or unannounced. The clock alone makes late: `at` is the last
 * moment, by the server's clock, at which one of them became so. It is looked at each second.
 */
export const useJourneys = (): Journeys => {
  const { data: live } = useQuery(shipmentsQuery);
  const { day, data: past } = usePastDay();
  const areaCode = useAreaCode();
  const sites = useSites();
  // the past comes of the area alone
  const now = useMemo(() => journeysIn(areaCode, live?.features ?? [], sites), [areaCode, live, sites]);
  const features = day === null ? now : past?.shipments;
  const journeys = useMemo(() => journeysOf(features ?? []), [features]);
  const [liveAt, setAt] = useState(serverNow);
  const stoppedAt = day === null ? null : dayEnd(past?.day ?? day);
  const at = stoppedAt ?? liveAt;
  useEffect(() => {
    if (stoppedAt !== null) return undefined;
    const look = (): void =>
      setAt((before) => {
        const now = serverNow();
        return kindsAt(journeys, before).join() === kindsAt(journeys, now).join() ? before : now;
      });
    const timer = window.setInterval(look, 1000);
    return () => window.clearInterval(timer);
  }, [journeys, stoppedAt]);
  const counts = useMemo(() => countKinds(journeys, at), [journeys, at]);
  return { journeys, counts, at, stoppedAt };
};
