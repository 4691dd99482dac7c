import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { weighingEn } from './weighing-en.ts';
import { weighingZh } from './weighing-zh.ts';

export type WeighingTexts = SameTexts<typeof weighingZh>;

export const useWeighingTexts = (): WeighingTexts => (useLanguage() === 'en' ? weighingEn : weighingZh);
