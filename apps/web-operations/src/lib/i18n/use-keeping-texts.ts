import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { keepingEn } from './keeping-en.ts';
import { keepingZh } from './keeping-zh.ts';

export type KeepingTexts = SameTexts<typeof keepingZh>;

/** The texts of what a site has to keep in the language that the user chose. */
export const useKeepingTexts = (): KeepingTexts => (useLanguage() === 'en' ? keepingEn : keepingZh);
