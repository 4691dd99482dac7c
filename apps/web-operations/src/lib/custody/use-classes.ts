import { useQuery } from '@tanstack/react-query';
import { getJson, useLanguage } from '@huihuan/web-kit';
import type { Item } from './types.ts';

interface GoodsClass extends Pick<Item, 'family' | 'tracking'> {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The classes that goods may be instead of what they are recorded as: of the same family, counted alike. */
export const useClassesLike = ({
  family,
  tracking,
}: Item): readonly { readonly code: string; readonly name: string }[] => {
  const isEnglish = useLanguage() === 'en';
  const { data } = useQuery({
    queryKey: ['classes'],
    queryFn: async ({ signal }) =>
      (await getJson<{ classes: readonly GoodsClass[] }>('/api/registry/catalogue', signal)).classes,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (data ?? [])
    .filter((one) => one.family === family && one.tracking === tracking)
    .map(({ code, nameZh, nameEn }) => ({ code, name: isEnglish ? nameEn : nameZh }));
};
