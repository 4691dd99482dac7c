import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { manifestsEn } from './manifests-en.ts';
import { manifestsZh } from './manifests-zh.ts';

export type ManifestTexts = SameTexts<typeof manifestsZh>;

/** The words of the transfer manifests in the language that the user chose. */
export const useManifestTexts = (): ManifestTexts => (useLanguage() === 'en' ? manifestsEn : manifestsZh);
