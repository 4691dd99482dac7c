import { reportWordsEn } from '@huihuan/web-kit/report-words';
import type { SuspicionTexts } from './use-suspicion-texts.ts';

export const suspicionsEn: SuspicionTexts = {
  ...reportWordsEn,
  keys: '↑ ↓ choose · N record · A add',
  doneNone: 'No report is done yet.',
  more: 'Earlier ones',
  addTitle: (goods) => `Add to: ${goods}`,
  columns: {
    at: 'Told at',
    kind: 'What it is about',
    goods: 'Goods',
    office: 'Who was told',
    number: 'Number',
    outcome: 'Where the goods are',
  },
  story: (goods) => `What was recorded: ${goods}`,
  reported: 'Recorded',
  added: 'Added',
};
