import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { sitesEn } from './sites-en.ts';
import { sitesZh } from './sites-zh.ts';

export type SiteTexts = SameTexts<typeof sitesZh>;

/** The texts of the registration of sites, in the language that the user chose. */
export const useSiteTexts = (): SiteTexts => (useLanguage() === 'en' ? sitesEn : sitesZh);
