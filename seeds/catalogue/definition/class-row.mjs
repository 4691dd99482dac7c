import { share } from './expected-yields.mjs';
import { documents } from './documents.mjs';

const limits = ([ratio, floorGrams]) => ({ ratio, floorGrams });

const EXPECTED_LOSS = 0.01;

/** What the named outputs leave over, beyond an expected loss of 1 %, comes out as residue: nothing may vanish unsaid. */
const withResidue = (yields, typicalGrams) => {
  if (yields.length === 0) return yields;
  const named = yields.reduce(
    (sum, expected) => sum + (expected.shareOfWeight ?? expected.gramsPerUnit / typicalGrams),
    0,
  );
  const rest = Number((1 - EXPECTED_LOSS - named).toFixed(3));
  if (rest < 0.001) return yields;
  const already = yields.find(({ classCode }) => classCode === 'bulk.residue')?.shareOfWeight ?? 0;
  const others = yields.filter(({ classCode }) => classCode !== 'bulk.residue');
  return [...others, share('bulk.residue', Number((already + rest).toFixed(3)))];
};

/**
 * Rows of one family. `common` holds what its classes share; each class is [code, names, weights, what differs].
 * Weights are [min, typical, max] in grams.
 */
export const family = (name, common, classes) =>
  classes.map(([code, [nameZh, nameEn], [min, typical, max], own = {}]) => {
    const row = { identifierKinds: [], required: [], expected: [], yields: [], sources: [], ...common, ...own };
    return {
      code: `${name}.${code}`,
      family: name,
      tracking: row.tracking,
      unit: row.tracking === 'item' ? 'piece' : 'gram',
      nameZh,
      nameEn,
      plausibleGrams: { min, typical, max },
      toleranceHandover: limits(row.handover),
      toleranceBalance: limits(row.balance),
      identifierKinds: row.identifierKinds,
      requiredIdentifiers: row.required,
      expectedIdentifiers: row.expected,
      yields: withResidue(row.yields, typical),
      ...(row.wasteCode ? { wasteCode: row.wasteCode } : {}),
      applianceDirectoryNumber: row.directory ?? null,
      sources: [...row.sources, documents.ownEstimate],
      validFrom: row.validFrom,
      validTo: null,
    };
  });
