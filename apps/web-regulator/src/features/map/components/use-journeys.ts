import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { shipmentsQuery } from '../../../lib/api/shipments-query.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { progressOf } from '../geometry/progress.ts';
import { journeysOf, type Journey } from '../layers/shipment-points.ts';

const countKinds = (journeys: readonly Journey[]) => {
  const counts = { moving: 0, late: 0, unknown: 0 };
  for (const { shipment } of journeys) counts[progressOf(shipment, serverNow()).kind] += 1;
  return counts;
};

export type ShipmentCounts = ReturnType<typeof countKinds>;

/** The shipments on their way and how many are on time, late or unannounced; counted anew each second, for the clock makes late. */
export const useJourneys = (): { journeys: readonly Journey[]; counts: ShipmentCounts } => {
  const { data } = useQuery(shipmentsQuery);
  const journeys = useMemo(() => journeysOf(data?.features ?? []), [data]);
  const [counts, setCounts] = useState<ShipmentCounts>({ moving: 0, late: 0, unknown: 0 });
  useEffect(() => {
    const update = (): void =>
      setCounts((before) => {
        const after = countKinds(journeys);
        const same = before.moving === after.moving && before.late === after.late && before.unknown === after.unknown;
        return same ? before : after;
      });
    update();
    const timer = window.setInterval(update, 1000);
    return () => window.clearInterval(timer);
  }, [journeys]);
  return { journeys, counts };
};
