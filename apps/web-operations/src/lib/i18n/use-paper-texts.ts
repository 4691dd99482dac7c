import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { paperEn } from './paper-en.ts';
import { paperZh } from './paper-zh.ts';

export type PaperTexts = SameTexts<typeof paperZh>;

export const usePaperTexts = (): PaperTexts => (useLanguage() === 'en' ? paperEn : paperZh);
