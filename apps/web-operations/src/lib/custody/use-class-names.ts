import { useQuery } from '@tanstack/react-query';
import { getJson, useLanguage } from '@huihuan/web-kit';

interface ClassName {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What a class of goods is called; its code until that is known. */
export const useClassNames = (): ((classCode: string) => string) => {
  const isEnglish = useLanguage() === 'en';
  const { data } = useQuery({
    queryKey: ['catalogue'],
    queryFn: async ({ signal }) => {
      const { classes } = await getJson<{ classes: readonly ClassName[] }>('/api/registry/catalogue', signal);
      return new Map(classes.map((one) => [one.code, one]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (classCode) => {
    const found = data?.get(classCode);
    return (isEnglish ? found?.nameEn : found?.nameZh) ?? classCode;
  };
};
