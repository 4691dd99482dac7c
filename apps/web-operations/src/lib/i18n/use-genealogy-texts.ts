import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { genealogyEn } from './genealogy-en.ts';
import { genealogyZh } from './genealogy-zh.ts';

export type GenealogyTexts = SameTexts<typeof genealogyZh>;

export const useGenealogyTexts = (): GenealogyTexts => (useLanguage() === 'en' ? genealogyEn : genealogyZh);
