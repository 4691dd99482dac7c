import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { outgoingEn } from './outgoing-en.ts';
import { outgoingZh } from './outgoing-zh.ts';

export type OutgoingTexts = SameTexts<typeof outgoingZh>;

/** The texts of the screens for what leaves a site, in the language that the user chose. */
export const useOutgoingTexts = (): OutgoingTexts => (useLanguage() === 'en' ? outgoingEn : outgoingZh);
