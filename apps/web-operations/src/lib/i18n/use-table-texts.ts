import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { tablesEn } from './tables-en.ts';
import { tablesZh } from './tables-zh.ts';

export type TableTexts = SameTexts<typeof tablesZh>;

/** The texts of long tables in the language that the user chose. */
export const useTableTexts = (): TableTexts => (useLanguage() === 'en' ? tablesEn : tablesZh);
