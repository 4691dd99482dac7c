import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { batchesEn } from './batches-en.ts';
import { batchesZh } from './batches-zh.ts';

export type BatchTexts = SameTexts<typeof batchesZh>;

/** The texts of processing batches in the language that the user chose. */
export const useBatchTexts = (): BatchTexts => (useLanguage() === 'en' ? batchesEn : batchesZh);
