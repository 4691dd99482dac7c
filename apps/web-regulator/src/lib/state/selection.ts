import { useMemo, useSyncExternalStore } from 'react';

/** What the user looks at. It lives in the address, so that a view can be sent to a colleague and Back works. */
export interface Selection {
  readonly view: 'map' | 'sites' | 'targets' | 'alarms';
  /** The area drilled down to; null is the one that the installation watches. */
  readonly area: string | null;
  readonly siteId: string | null;
  /** A day of the past, as it was when it ended; null is now. */
  readonly day: string | null;
  readonly trace: string | null;
  /** On a wall screen: the area whose parts are shown in turns; null is a page at a desk. */
  readonly wall: string | null;
}

const listeners = new Set<() => void>();
const changed = (): void => {
  for (const listener of listeners) listener();
};

const otherViews = ['sites', 'targets', 'alarms'] as const;

const viewOf = (text: string | null): Selection['view'] => otherViews.find((view) => view === text) ?? 'map';

const areaOf = (text: string | null): string | null => (text !== null && /^(all|\d{6,12})$/.test(text) ? text : null);

const dayIn = (text: string | null): string | null => (text !== null && /^20\d\d-\d\d-\d\d$/.test(text) ? text : null);

/** Views that know only now: there a day of the past would rest the live stream with no way back. */
const liveViews: readonly Selection['view'][] = ['targets', 'alarms'];

export const readSelection = (search: string): Selection => {
  const query = new URLSearchParams(search);
  const view = viewOf(query.get('view'));
  return {
    view,
    area: areaOf(query.get('area')),
    siteId: query.get('site') || null,
    day: liveViews.includes(view) ? null : dayIn(query.get('day')),
    trace: query.get('trace') || null,
    wall: query.has('wall') ? (areaOf(query.get('wall')) ?? '') : null,
  };
};

export const writeSelection = ({ view, area, siteId, day, trace, wall }: Selection): string => {
  const query = new URLSearchParams();
  if (view !== 'map') query.set('view', view);
  if (area !== null) query.set('area', area);
  if (siteId !== null) query.set('site', siteId);
  if (day !== null && !liveViews.includes(view)) query.set('day', day);
  if (trace !== null) query.set('trace', trace);
  if (wall !== null) query.set('wall', wall);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

const select = (next: Partial<Selection>): void => {
  const search = writeSelection({ ...readSelection(location.search), ...next });
  if (search === location.search) return;
  history.pushState(null, '', `${location.pathname}${search}`);
  changed();
};

/** From day to day the address changes without a step in the history, so that Back leaves the past at once. */
export const showDay = (day: string | null): void => {
  const before = readSelection(location.search);
  if (before.day === null || day === null) return select({ day });
  history.replaceState(null, '', `${location.pathname}${writeSelection({ ...before, day })}`);
  changed();
};
/** What a wall screen shows next. Nobody steps back through its turns. */
export const turnTo = (area: string | null): void => {
  const before = readSelection(location.search);
  history.replaceState(null, '', `${location.pathname}${writeSelection({ ...before, area })}`);
  changed();
};
/** @param area whose parts are shown in turns; empty for the one that the installation watches */
export const showWall = (area: string): void =>
  select({ wall: area, area: area === '' ? null : area, view: 'map', siteId: null, trace: null, day: null });
/** Back to the area that the wall was opened from, whichever was on turn. */
export const leaveWall = (): void => {
  const { wall } = readSelection(location.search);
  if (wall !== null) select({ wall: null, area: wall || null });
};
export const showView = (view: Selection['view']): void => select({ view });
export const showArea = (area: string | null): void => select({ area, siteId: null, trace: null });
export const showSite = (siteId: string): void => select({ siteId, trace: null });
export const showTrace = (trace: string): void => select({ trace });
export const closeTrace = (): void => select({ trace: null });
export const showOverview = (): void => select({ siteId: null, trace: null });

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('popstate', changed);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', changed);
  };
};

export const useSelection = (): Selection => {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => readSelection(search), [search]);
};
