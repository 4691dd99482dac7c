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
};
