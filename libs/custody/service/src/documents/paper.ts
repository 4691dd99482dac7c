import type { CatalogueClassFacts, ItemFacts, SiteFacts } from '@huihuan/contracts-events';
import { words, type DocumentDescription, type GenuineFacts, type Words } from '@huihuan/documents-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { knownClasses } from '../local-copies/read-copies.ts';

/** A document that could be issued now: what its page compares, and the sheet under the address of that page. */
export interface Paper {
  readonly facts: GenuineFacts;
  describe(genuineUrl: string): DocumentDescription;
}

/** Names of classes, the newest validity of each; an unknown one is called by its code. */
export const goodsNames = async (tx: Tx, codes: readonly string[]): Promise<(classCode: string) => Words> => {
  const newest = new Map<string, CatalogueClassFacts>();
  for (const known of await knownClasses(tx, codes)) {
    const before = newest.get(known.classCode);
    if (before === undefined || before.validFrom < known.validFrom) newest.set(known.classCode, known);
  }
  return (classCode) => {
    const known = newest.get(classCode);
    return known === undefined ? words(classCode, '') : words(known.nameZh, known.nameEn);
  };
};

/** The identifier that people know an item by. */
export const identifierOf = ({ identifiers }: Pick<ItemFacts, 'identifiers'>): string | null =>
  identifiers[0]?.value ?? null;

export const siteNamed = (site: SiteFacts | undefined): { readonly name: string; readonly code: string } => ({
  name: site?.name ?? '—',
  code: site?.code ?? '',
});
