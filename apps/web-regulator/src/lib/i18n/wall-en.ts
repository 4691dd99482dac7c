import type { SameTexts } from '@huihuan/web-kit';
import type { wall as chinese } from './wall-zh.ts';

/** What a wall screen says. */
export const wall: SameTexts<typeof chinese> = {
  open: 'Wall screen',
  figures: 'Figures',
  news: 'Alarms and events',
  turns: 'Areas shown in turns',
  families: 'Stock by family',
  noStock: 'Nothing in stock now.',
  noAlarms: 'No alarm that is not closed.',
  freshAt: (time) => `Data as of ${time}`,
  neverFresh: 'No data yet',
  pause: 'Stay here',
  goOn: 'Go on',
  leave: 'Leave the wall screen',
  maySleep: 'This browser cannot keep the screen on: switch its sleep off in the system.',
  failed: 'Something failed; the page loads anew in ten seconds.',
};
