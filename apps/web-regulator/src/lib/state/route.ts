import { useSyncExternalStore } from 'react';

interface Step {
  readonly eventId: string;
  readonly siteId: string | null;
}

/** A site at which something happened to an item, with the events in a row that say so. */
export interface Stop {
  readonly siteId: string;
  readonly eventIds: readonly string[];
}

/** The sites of a story in their order; what happens at one site without another in between is one stop. */
export const stopsOf = (story: readonly Step[]): readonly Stop[] => {
  const stops: Stop[] = [];
  for (const { eventId, siteId } of story) {
    if (siteId === null) continue;
    const last = stops.at(-1);
    if (last?.siteId === siteId) stops[stops.length - 1] = { siteId, eventIds: [...last.eventIds, eventId] };
    else stops.push({ siteId, eventIds: [eventId] });
  }
  return stops;
};

export interface Route {
  readonly stops: readonly Stop[];
  /** Which of them is pointed at, and from where: the other side then shows it. */
  readonly pointed: { readonly stop: number; readonly from: 'story' | 'map' } | null;
}

const none: Route = { stops: [], pointed: null };
let current = none;
const listeners = new Set<() => void>();
const set = (next: Route): void => {
  current = next;
  for (const listener of listeners) listener();
};

/** The route of the item whose story is open; the map draws it. */
export const showRoute = (stops: readonly Stop[]): void => set({ stops, pointed: null });
export const hideRoute = (): void => set(none);

/** Whether a route is to be seen: then the map shows where it goes, not the whole area. */
export const hasRoute = (): boolean => current.stops.length > 0;

/** Which stop a click on a site means: the first there, or the next after the one pointed at; none where the route does not come by. */
export const stopAt = (siteId: string, { stops, pointed } = current): number | undefined => {
  const here = [...stops.keys()].filter((index) => stops[index]?.siteId === siteId);
  const at = here.indexOf(pointed?.stop ?? -1);
  return here[at + 1] ?? here.at(at);
};

/** Pointing at the same stop again lets go of it. */
export const pointAt = (stop: number, from: 'story' | 'map'): void =>
  set({ ...current, pointed: current.pointed?.stop === stop ? null : { stop, from } });

export const useRoute = (): Route =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
