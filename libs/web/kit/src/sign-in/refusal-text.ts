import type { Language } from '../i18n/language.ts';
import { RequestRefused } from '../http/problem.ts';
import type { SignInTexts } from './use-sign-in-texts.ts';

/** What went wrong, for the person at the form. @param failed what a wrong password is called here */
export const refusalText = (error: Error, failed: string, texts: SignInTexts, language: Language): string => {
  if (!(error instanceof RequestRefused)) return texts.refusal.starting;
  const { status, code, detail, detailZh } = error.problem;
  if (code === 'sign-in.failed') return failed;
  if (status === 0) return texts.refusal.away;
  if (status >= 500) return texts.refusal.starting;
  return language === 'en' ? detail : detailZh;
};
