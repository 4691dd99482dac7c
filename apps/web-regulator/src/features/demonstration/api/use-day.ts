import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newId, postJson } from '@huihuan/web-kit';
import { overviewQuery } from '../../../lib/api/overview-query.ts';
import type { Overview } from '../../../lib/api/types.ts';
import { useStreamedArea } from '../../../lib/area/seen-areas.ts';
import { dayQuery, type Day } from './day-query.ts';

const isEmpty = ({ stock, inTransit, today }: Overview): boolean =>
  [stock.items, inTransit.shipments, today.collected.items, today.received.items, today.closed.items].every(
    (count) => count === 0,
  );

export interface DayHere {
  readonly day: Day;
  /** Whether nothing moves and nothing lies anywhere that this person sees. */
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly play: () => void;
}

/** The demonstration day where it is offered; `null` elsewhere. Nobody asks for it once goods are there. */
export const useDay = (): DayHere | null => {
  const client = useQueryClient();
  const { data: overview } = useQuery(overviewQuery(useStreamedArea()));
  const nothing = overview !== undefined && isEmpty(overview);
  const { data: day } = useQuery({ ...dayQuery, enabled: nothing });
  const playing = useMutation({
    mutationFn: () => postJson<Day>('/api/registry/demonstration/day', { id: newId() }),
    onSuccess: (begun) => client.setQueryData(dayQuery.queryKey, begun),
  });
  // once it plays there is something, and it is followed to its end
  useQuery({ ...dayQuery, enabled: day?.state === 'playing' });
  if (day?.isOffered !== true) return null;
  return {
    ...{ day, isEmpty: nothing, isBusy: playing.isPending, error: playing.error },
    play: () => playing.mutate(),
  };
};
