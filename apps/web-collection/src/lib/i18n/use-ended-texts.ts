import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { endedEn } from './ended-en.ts';
import { endedZh } from './ended-zh.ts';

export type EndedTexts = SameTexts<typeof endedZh>;

/** The words for a tablet that the server takes no longer, in the language that the user chose. */
export const useEndedTexts = (): EndedTexts => (useLanguage() === 'en' ? endedEn : endedZh);
