import type { SameTexts } from '@huihuan/web-kit';
import type { tablesZh } from './tables-zh.ts';

export const tablesEn: SameTexts<typeof tablesZh> = {
  save: 'Export what is filtered',
  reading: (count) => `Reading: ${count} rows`,
  stop: 'Stop',
  views: {
    title: 'My views',
    keep: 'Keep this filter',
    name: 'Name of the view',
    save: 'Keep',
    cancel: 'Cancel',
    forget: (name) => `Delete view: ${name}`,
  },
  more: 'scroll on to read more',
  file: {
    open: 'Grade by Excel',
    says: 'Download the sheet, fill in outcome and reason, and choose the file. Each row is checked first; nothing is written before you say so.',
    sheet: 'Download the sheet',
    choose: 'Choose an Excel file',
    unreadable: 'This file cannot be read. Use an .xlsx file whose first row has the heads.',
    noHeads: (heads) => `The first row should have these columns: ${heads}`,
    empty: 'There is no row to grade in this file.',
    tooMany: (most) => `${most} rows at once at most; split them into several files.`,
    line: 'Row',
    report: 'What was checked',
    passes: 'can be written',
    written: 'written',
    notWaiting: 'nothing with this code waits for a grade here',
    badOutcome: (given) => `no such outcome: ${given}`,
    several: 'several items that wait have this code: write the whole id, as the downloaded sheet does',
    twice: 'the same item as in a row before',
    sum: (good, bad) => `${good} rows can be written, ${bad} are wrong`,
    write: (good) => `Write ${good} rows`,
    done: (good) => `${good} rows written`,
    close: 'Close',
  },
};
