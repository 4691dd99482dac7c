import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { baysEn } from './bays-en.ts';
import { baysZh } from './bays-zh.ts';

export type BayTexts = SameTexts<typeof baysZh>;

/** The texts of bays in the language that the user chose. */
export const useBayTexts = (): BayTexts => (useLanguage() === 'en' ? baysEn : baysZh);
