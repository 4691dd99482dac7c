import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { centreEn } from './centre-en.ts';
import { centreZh } from './centre-zh.ts';

export type CentreTexts = SameTexts<typeof centreZh>;

/** The texts of the sorting centre's screens in the language that the user chose. */
export const useCentreTexts = (): CentreTexts => (useLanguage() === 'en' ? centreEn : centreZh);
