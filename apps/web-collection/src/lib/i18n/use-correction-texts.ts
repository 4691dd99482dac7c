import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { correctionsEn } from './corrections-en.ts';
import { correctionsZh } from './corrections-zh.ts';

export type CorrectionTexts = SameTexts<typeof correctionsZh>;

/** The words of the corrections in the language that the user chose. */
export const useCorrectionTexts = (): CorrectionTexts => (useLanguage() === 'en' ? correctionsEn : correctionsZh);
