import type { StorageTexts } from './use-storage-texts.ts';

/** Words of the limits of storage. */
export const storageEn: StorageTexts = {
  title: 'Limits of storage',
  groups: {
    'lead-battery': 'Lead batteries',
    'lithium-battery': 'Lithium batteries',
    'traction-battery': 'Traction batteries',
    hazardous: 'Hazardous waste',
    vehicle: 'Vehicles',
  },
  of: (grams, limit, percent) => `${grams} / ${limit} · ${percent} %`,
  near: 'near the limit',
  over: 'over the limit',
  days: (left, most) =>
    left < 0
      ? `The oldest has lain here too long (${most} days at most)`
      : `The oldest may lie here ${left} more days (${most} at most)`,
  dueSoon: 'due soon',
  overdue: 'overdue',
  national: 'National rule',
  local: 'Local rule',
  notWhole: 'Local rules that were set earlier may be missing.',
  counted: (when) => `Counted from the stock on this tablet; the limits are the server’s (${when}).`,
  comingNear: (group, of) => `With this one, ${group} come to ${of}, near the limit; arrange for some to leave.`,
  comingOver: (group, of) => `With this one, ${group} come to ${of}, over the limit; send some away first.`,
  effects: {
    refuse: 'As far as this tablet knows, the server will refuse it.',
    supervisor: 'A supervisor has to release it.',
    warn: 'It can be recorded; the warning is kept with it.',
  },
};
