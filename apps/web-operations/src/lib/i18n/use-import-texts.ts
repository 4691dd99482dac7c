import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { importsEn } from './imports-en.ts';
import { importsZh } from './imports-zh.ts';

export type ImportTexts = SameTexts<typeof importsZh>;

/** The texts of the import, in the language that the user chose. */
export const useImportTexts = (): ImportTexts => (useLanguage() === 'en' ? importsEn : importsZh);
