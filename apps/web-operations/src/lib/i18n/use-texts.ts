import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Texts = SameTexts<typeof zh>;

/** The texts of the page in the language that the user chose. */
export const useTexts = (): Texts => (useLanguage() === 'en' ? en : zh);
