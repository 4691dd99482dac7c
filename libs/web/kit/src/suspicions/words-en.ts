import type { SameTexts } from '../i18n/language.ts';
import type { reportWordsZh } from './words-zh.ts';

export const reportWordsEn: SameTexts<typeof reportWordsZh> = {
  title: 'Reports to the police',
  says: 'Goods that are never bought, or may be stolen: take and pay nothing, tell the police at once, then record it here. This keeps the report and does not make it for you.',
  begin: 'Record a report',
  openTitle: 'Open: no number, or the goods are still here',
  openNone: 'No report is open.',
  doneTitle: 'Done',
  kind: 'What it is about',
  kinds: { 'forbidden-goods': 'Goods never bought', 'suspected-theft': 'May be stolen' },
  goods: 'Goods',
  goodsSays: 'What it is and looks like. No names or numbers of who brought it',
  office: 'Who was told',
  officeSays: 'The office, such as a police station; no person',
  toldBy: 'How',
  toldByWays: { phone: 'By phone', 'in-person': 'In person', platform: 'By a platform' },
  number: 'Number of the report',
  numberSays: 'As the office gave it; it can be added later',
  outcome: 'Where the goods are',
  outcomes: { held: 'Held for the police', taken: 'Taken by the police', released: 'Went with the holder' },
  keep: 'Record',
  back: 'Cancel',
  add: 'Add',
  note: 'Note',
  noteSays: 'Needed where a number or a place is put right',
  noNumber: 'No number yet',
};
