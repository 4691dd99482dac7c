import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { workEn } from './work-en.ts';
import { workZh } from './work-zh.ts';

export type WorkTexts = SameTexts<typeof workZh>;

/** The words of the counter in the language that the user chose. */
export const useWorkTexts = (): WorkTexts => (useLanguage() === 'en' ? workEn : workZh);
