import { useSyncExternalStore } from 'react';

/** Where there is no room for two things beside each other, as on a phone. The style sheets say the same width. */
const narrow = (): MediaQueryList => matchMedia('(max-width: 760px)');

const subscribe = (listener: () => void): (() => void) => {
  const query = narrow();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

const isNarrow = (): boolean => narrow().matches;

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);
