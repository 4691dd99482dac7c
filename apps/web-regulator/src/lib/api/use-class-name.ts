import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@huihuan/web-kit';
import { useTexts } from '../i18n/use-texts.ts';
import { catalogueQuery } from './catalogue-query.ts';

/** Gives the name of a class in the language of the page, or its code while (or if) the catalogue is not there. */
export const useClassName = (): ((classCode: string | null) => string) => {
  const language = useLanguage();
  const { data: classes } = useQuery(catalogueQuery);
  const { unknown } = useTexts();
  return (classCode) => {
    if (classCode === null) return unknown;
    const found = classes?.get(classCode);
    if (found === undefined) return classCode;
    return language === 'en' ? found.nameEn : found.nameZh;
  };
};
