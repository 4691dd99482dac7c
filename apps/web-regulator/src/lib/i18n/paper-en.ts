import type { SameTexts } from '@huihuan/web-kit';
import type { paper as chinese } from './paper-zh.ts';

/** What stands on paper alone. */
export const paper: SameTexts<typeof chinese> = {
  title: (area, view) => `${area} · ${view}`,
  asOf: (time) => `Data as of ${time}`,
  atEndOf: (day) => `When ${day} ended`,
  notKnown: 'No data yet',
  printed: (time) => `Printed ${time} (China time)`,
};
