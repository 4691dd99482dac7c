import { reportWordsEn } from '@huihuan/web-kit/report-words';
import type { SuspicionTexts } from './use-suspicion-texts.ts';

export const suspicionsEn: SuspicionTexts = {
  ...reportWordsEn,
  open: 'Reports to the police',
  openCount: (count) => `Reports to the police, ${count} open`,
  asOf: (at) => `As the server had it ${at}, with what was recorded here since`,
  noCopy: 'Nothing has come from the server yet: below is what was recorded here. Recording works without a network.',
  isFull: (count) => `More than ${count} are open: the latest are listed; press “Older” for the rest.`,
  taken: 'Recorded with it',
  encumbered:
    'The vehicle is mortgaged, pledged or seized: choose “May be stolen” where you doubt how it was come by, else “Goods never bought”.',
  told: (at, office, way) => `${office}, told ${way.toLowerCase()}, ${at}`,
  standing: (what, state) => `${what}: ${state}`,
  reportItself: 'The report',
  addition: 'An addition',
  standings: {
    waiting: 'recorded here, sent when there is a network',
    behind: 'recorded here, sent once the report is mended',
    refused: 'refused; mend it and record it again.',
    'put-aside': 'a supervisor decides',
  },
  mend: 'Mend the report',
  mendAdded: 'Mend the addition',
  older: 'Older',
  olderAway: 'Older ones are shown online alone.',
  noneOlder: 'There are none before these.',
  inTheWay: 'There is a report that is not finished. It was not replaced.',
  replace: 'Drop it, write the new one',
  goOn: 'Go on with it',
  report: 'Record a report to the police',
};
