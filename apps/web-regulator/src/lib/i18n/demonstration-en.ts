import type { SameTexts } from '@huihuan/web-kit';
import type { demonstration as chinese } from './demonstration-zh.ts';

export const demonstration: SameTexts<typeof chinese> = {
  title: 'Demonstration day',
  offer:
    'Nothing has been handed in yet. Play the demonstration day: in about two minutes some 120 items are handed in, loaded, received, checked and taken apart, all by the public API, by the simulation program. A day in two minutes makes trucks faster than any truck, so there will be alarms about that.',
  play: 'Play the demonstration day',
  progress: 'How far the demonstration day is: hand-ins',
  soFar: ([collected = '', shipped = '', received = '', dismantled = '']: readonly string[]) =>
    `${collected} taken in · ${shipped} shipped · ${received} received · ${dismantled} taken apart`,
  played:
    'The demonstration day has been played. Choose a site on the map for its stock, or type a number above to trace an item.',
  failed:
    'The demonstration day stopped on its way; the log says why. What was recorded counts, and it can be played again.',
  again: 'Play it again',
  byHand: 'Or do it by hand:',
  tablet: 'the tablet (collection points)',
  console: 'the console (stations and centres)',
};
