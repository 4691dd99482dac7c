import { useLanguage } from '../i18n/language-store.ts';
import type { SameTexts } from '../i18n/language.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type SignInTexts = SameTexts<typeof zh>;

export const useSignInTexts = (): SignInTexts => (useLanguage() === 'en' ? en : zh);
