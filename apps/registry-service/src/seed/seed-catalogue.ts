import type { CatalogueClassFacts } from '@huihuan/contracts-events';
import { decideCatalogueClass } from '@huihuan/registry-domain';
import { catalogue, type CatalogueClass } from '@huihuan/seeds';
import { decided } from './decided.ts';
import type { SeedPart } from './seed-registry.ts';

export const seedCatalogue: SeedPart = async (tx) => {
  const registered = new Set<string>();
  const facts = catalogue().map((row) => {
    const said = decided(decideCatalogueClass(factsOf(row), (code) => registered.has(code)));
    registered.add(row.code);
    return said;
  });
  await tx.query(
    `insert into catalogue_class (class_code, definition)
     select definition ->> 'code', definition from jsonb_array_elements($1::jsonb) as seed (definition)`,
    [JSON.stringify(catalogue())],
  );
  return { rows: facts.length, facts };
};

/** What the network is told of a class; yields and sources stay with the registry. */
const factsOf = (row: CatalogueClass): CatalogueClassFacts => ({
  classCode: row.code,
  family: row.family,
  tracking: row.tracking,
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  plausibleGrams: row.plausibleGrams,
  toleranceHandover: row.toleranceHandover,
  toleranceBalance: row.toleranceBalance,
  identifierKinds: row.identifierKinds,
  requiredIdentifiers: row.requiredIdentifiers,
  expectedIdentifiers: row.expectedIdentifiers,
  wasteCode: row.wasteCode ?? null,
  validFrom: row.validFrom,
  validTo: row.validTo,
});
