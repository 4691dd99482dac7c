import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { suspicionsEn } from './suspicions-en.ts';
import { suspicionsZh } from './suspicions-zh.ts';

export type SuspicionTexts = SameTexts<typeof suspicionsZh>;

/** The words of the reports to the police in the language that the user chose. */
export const useSuspicionTexts = (): SuspicionTexts => (useLanguage() === 'en' ? suspicionsEn : suspicionsZh);
