import type { SameTexts } from '@huihuan/web-kit';
import type { closings as chinese } from './closings-zh.ts';

export const closings: SameTexts<typeof chinese> = {
  title: 'Closed months: as reported and as now',
  none: 'No month of this period is closed yet.',
  reported: 'As reported',
  now: 'As now',
  difference: 'Difference',
  same: 'unchanged',
  open: 'Show the events that made the difference',
  changed: 'Changed since the closing',
  note: (days) =>
    `A month is closed ${days} days after its end; what was reported then never changes. As now it has also what was recorded in it and arrived later, and a corrected or settled weight counts in the month in which the goods first counted, and so does a corrected class. Where something changed within a family, its classes stand below.`,
  kind: {
    collected: 'Collected',
    received: 'Received',
    consumed: 'Treated (dismantled)',
    produced: 'Recovered materials and parts',
    closed: 'Closed on site',
  },
  within: (name) => `of it: ${name}`,
  cause: {
    late: 'Arrived after the closing',
    corrected: 'Weight or class corrected',
    settled: 'Weight settled by both sides',
  },
  csvHeads: [
    'Month',
    'Family',
    'Class (empty: the whole family)',
    'Figure',
    'Reported (items and lots)',
    'Reported (grams)',
    'Now (items and lots)',
    'Now (grams)',
    'Difference (items and lots)',
    'Difference (grams)',
  ],
};
