import type { SameTexts } from '@huihuan/web-kit';
import type { time as chinese } from './time-zh.ts';

/** What the bar of days and the panels of a past day say. */
export const time: SameTexts<typeof chinese> = {
  label: 'Time',
  now: 'Now',
  past: 'Past day',
  slider: 'Day',
  valueOf: (day, events) => `${day}, ${events} events that day`,
  events: (events) => `${events} events that day`,
  backToNow: 'Back to now',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  speedOf: (days) => `${days} days a second`,
  noPast: 'The records begin today; there is no past day to look at yet.',
  failed: 'The days could not be read.',
  retry: 'Try again',
  panel: 'That day',
  attention: 'When the day ended',
  stock: 'Stock when the day ended',
  rebuilt: (events) =>
    `Made from all events until the end of that day, ${events} of them on the day itself. Live updates are paused.`,
  notOver: 'Today is not over; the figures are those up to now.',
  notYet: 'This site was not registered yet on that day.',
  differences: (open) => `Open differences when the day ended: ${open}`,
  figures: {
    stock: 'Stock of the network',
    inTransit: 'On the road',
    collected: 'Collected that day',
    received: 'Received that day',
    treated: 'Treated that day',
    closed: 'Closed that day',
    outcomes: 'What became of the goods that ended that day',
  },
};
