import { useMemo, useSyncExternalStore } from 'react';
import { services, type Service } from '../api/types.ts';

/** What the operator looks at. It lives in the address, so that it can be sent to a colleague and Back works. */
export interface View {
  readonly service: Service | 'all';
  readonly tab: 'waiting' | 'discarded';
}

const listeners = new Set<() => void>();
const changed = (): void => {
  for (const listener of listeners) listener();
};

export const readView = (search: string): View => {
  const query = new URLSearchParams(search);
  return {
    service: services.find((service) => service === query.get('service')) ?? 'all',
    tab: query.get('tab') === 'discarded' ? 'discarded' : 'waiting',
  };
};

export const writeView = ({ service, tab }: View): string => {
  const query = new URLSearchParams();
  if (service !== 'all') query.set('service', service);
  if (tab !== 'waiting') query.set('tab', tab);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

export const show = (next: Partial<View>): void => {
  const search = writeView({ ...readView(location.search), ...next });
  if (search === location.search) return;
  history.pushState(null, '', `${location.pathname}${search}`);
  changed();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('popstate', changed);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', changed);
  };
};

export const useView = (): View => {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => readView(search), [search]);
};
