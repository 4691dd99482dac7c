import { useLanguage } from '@huihuan/web-kit';
import { useSites } from './use-sites.ts';

/** What sites are called; the end of the id where that is not known. */
export const useSiteNames = (): ((siteId: string) => string) => {
  const isEnglish = useLanguage() === 'en';
  const { sites } = useSites();
  return (siteId) => {
    const known = sites.find((one) => one.siteId === siteId);
    if (known === undefined) return siteId.slice(-12);
    return isEnglish && known.nameEn !== '' ? known.nameEn : known.name;
  };
};
