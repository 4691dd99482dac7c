import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { storageEn } from './storage-en.ts';
import { storageZh } from './storage-zh.ts';

export type StorageTexts = SameTexts<typeof storageZh>;

/** The words of the limits of storage in the language that the user chose. */
export const useStorageTexts = (): StorageTexts => (useLanguage() === 'en' ? storageEn : storageZh);
