import type { KnownItem } from './ask-item.ts';

/** Why it cannot be corrected now; `null` where it can. */
export const waitsFor = ({
  state,
  blockedBy,
  corrects,
}: Pick<KnownItem, 'state' | 'blockedBy' | 'corrects'>): 'on-list' | 'on-line' | 'held' | 'unnamed' | null => {
  if (state === 'reserved' || state === 'in-transit') return 'on-list';
  if (state === 'in-process') return 'on-line';
  if (blockedBy.length > 0) return 'held';
  return corrects === null ? 'unnamed' : null;
};
