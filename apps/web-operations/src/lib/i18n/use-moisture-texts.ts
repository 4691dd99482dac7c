import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { moistureEn } from './moisture-en.ts';
import { moistureZh } from './moisture-zh.ts';

export type MoistureTexts = SameTexts<typeof moistureZh>;

/** The texts of moisture and dry mass in the language that the user chose. */
export const useMoistureTexts = (): MoistureTexts => (useLanguage() === 'en' ? moistureEn : moistureZh);
