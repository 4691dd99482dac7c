import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { familyEn } from './family-en.ts';
import { familyZh } from './family-zh.ts';

export type FamilyTexts = SameTexts<typeof familyZh>;

/** The texts of forms and steps in the language that the user chose. */
export const useFamilyTexts = (): FamilyTexts => (useLanguage() === 'en' ? familyEn : familyZh);
