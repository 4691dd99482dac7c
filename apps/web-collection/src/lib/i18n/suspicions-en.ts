import { reportWordsEn } from '@huihuan/web-kit/report-words';
import type { SuspicionTexts } from './use-suspicion-texts.ts';

export const suspicionsEn: SuspicionTexts = {
  ...reportWordsEn,
  open: 'Reports to the police',
  openCount: (count) => `Reports to the police, ${count} open`,
  asOf: (at) => `As the server had it ${at}, with what was recorded here since`,
  noCopy: 'Nothing has come from the server yet: below is what was recorded here. Recording works without a network.',
  isFull: (count) => `The latest ${count} alone are listed.`,
  taken: 'Recorded with it',
  encumbered:
    'The vehicle is mortgaged, pledged or seized: choose “May be stolen” where you doubt how it was come by, else “Goods never bought”.',
  told: (at, office, way) => `${office}, told ${way.toLowerCase()}, ${at}`,
  states: {
    waiting: 'Recorded here, sent when there is a network',
    refused: 'Refused: see to it on Today',
    'put-aside': 'A supervisor decides',
    done: 'Sent',
  },
  report: 'Record a report to the police',
};
