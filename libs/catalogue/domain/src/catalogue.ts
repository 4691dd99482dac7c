import { accept, refuse, type Result, type Tolerance } from '@huihuan/kernel-domain';
import type { CatalogueClass } from './catalogue-class.ts';

/** The classes by code; several of one code follow each other in time. */
export type Catalogue = ReadonlyMap<string, readonly CatalogueClass[]>;

export const catalogueOf = (classes: readonly CatalogueClass[]): Catalogue => {
  const byCode = new Map<string, CatalogueClass[]>();
  const inOrder = classes.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
  for (const each of inOrder) byCode.set(each.code, [...(byCode.get(each.code) ?? []), each]);
  return byCode;
};

/** The class that holds under a code on a day. Refused with `class.unknown` or `class.not-valid`. */
export const classAt = (catalogue: Catalogue, code: string, day: string): Result<CatalogueClass> => {
  const versions = catalogue.get(code);
  if (versions === undefined) {
    return refuse({
      code: 'class.unknown',
      kind: 'invalid',
      zh: `目录中没有类别“${code}”；请从目录中选择`,
      en: `the catalogue has no class ${code}; choose one of the catalogue`,
      path: '/classCode',
      details: { classCode: code },
    });
  }
  const valid = versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
  if (valid !== undefined) return accept(valid);
  return refuse({
    code: 'class.not-valid',
    kind: 'invalid',
    zh: `类别“${code}”在 ${day} 不在有效期内；请选择当日有效的类别，或核对日期`,
    en: `the class ${code} does not hold on ${day}; choose one that does, or check the date`,
    path: '/classCode',
    details: { classCode: code, day, periods: versions.map(({ validFrom, validTo }) => ({ validFrom, validTo })) },
  });
};

const noTolerance: Tolerance = { ratio: 0, floorGrams: 0 };

/** Goods outlive the class they came in under: on a day without one, the last that began before it still measures them. */
const measureAt = (catalogue: Catalogue, code: string, day: string): CatalogueClass | undefined => {
  const versions = catalogue.get(code) ?? [];
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
};

/** Tolerances of handover by class on a day. What the catalogue does not know has none: every gram has to match. */
export const toleranceHandoverAt =
  (catalogue: Catalogue, day: string) =>
  (classCode: string): Tolerance =>
    measureAt(catalogue, classCode, day)?.toleranceHandover ?? noTolerance;

/** The same for the mass balance of a dismantling job. */
export const toleranceBalanceAt =
  (catalogue: Catalogue, day: string) =>
  (classCode: string): Tolerance =>
    measureAt(catalogue, classCode, day)?.toleranceBalance ?? noTolerance;
