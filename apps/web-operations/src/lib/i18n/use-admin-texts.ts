import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { adminEn } from './admin-en.ts';
import { adminZh } from './admin-zh.ts';

export type AdminTexts = SameTexts<typeof adminZh>;

/** The texts of the screens for whoever looks after a site, in the language that the user chose. */
export const useAdminTexts = (): AdminTexts => (useLanguage() === 'en' ? adminEn : adminZh);
