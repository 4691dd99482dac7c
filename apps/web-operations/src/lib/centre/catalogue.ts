import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Family, IdentifierKind } from '@huihuan/contracts-events';
import { getJson, useLanguage } from '@huihuan/web-kit';

export interface ClassOfGoods {
  readonly code: string;
  readonly family: Family;
  readonly tracking: 'item' | 'lot';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly wasteCode?: string | null;
  readonly identifierKinds?: readonly IdentifierKind[];
  readonly yields?: readonly { readonly classCode: string; readonly gramsPerUnit?: number }[];
  readonly validTo: string | null;
}

const catalogueQuery = queryOptions({
  queryKey: ['centre', 'catalogue'],
  staleTime: 3_600_000,
  queryFn: async ({ signal }) => {
    const { classes } = await getJson<{ classes: readonly ClassOfGoods[] }>('/api/registry/catalogue', signal);
    return new Map(classes.filter(({ validTo }) => validTo === null).map((one) => [one.code, one]));
  },
});

export interface Catalogue {
  readonly classes: ReadonlyMap<string, ClassOfGoods>;
  /** In the language of the page; the code where the catalogue does not know it. */
  readonly nameOf: (classCode: string) => string;
}

const nothing: ReadonlyMap<string, ClassOfGoods> = new Map();

export const useCatalogue = (): Catalogue => {
  const language = useLanguage();
  const { data: classes = nothing } = useQuery(catalogueQuery);
  return {
    classes,
    nameOf: (classCode) => {
      const known = classes.get(classCode);
      return known === undefined ? classCode : language === 'en' ? known.nameEn : known.nameZh;
    },
  };
};
