import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@huihuan/web-kit';
import { catalogueQuery } from '../../../../lib/api/catalogue-query.ts';

/** Gives the name of a class in the language of the page; its code where nobody has told of it. */
export const useOutputName = (): ((classCode: string) => string) => {
  const language = useLanguage();
  const { data: classes } = useQuery(catalogueQuery);
  return (classCode) => {
    const known = classes?.get(classCode);
    if (known === undefined) return classCode;
    return language === 'en' ? known.nameEn : known.nameZh;
  };
};
