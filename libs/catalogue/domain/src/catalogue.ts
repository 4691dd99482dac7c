import { accept, chinaDay, refuse, type Result, type Tolerance } from '@huihuan/kernel-domain';
import type { Catalogue, CatalogueClass } from './catalogue-class.ts';

/**
 * The class that holds under a code at an instant.
 * @param at ISO 8601; its day in China counts
 */
export const classAt = (catalogue: Catalogue, classCode: string, at: string): CatalogueClass | undefined => {
  const day = chinaDay(at);
  return catalogue.find(
    (each) => each.classCode === classCode && each.validFrom <= day && (each.validTo === null || day < each.validTo),
  );
};

/** The same, where there must be one: refused with `class.unknown` or `class.not-valid`. */
export const requireClassAt = (catalogue: Catalogue, classCode: string, at: string): Result<CatalogueClass> => {
  const found = classAt(catalogue, classCode, at);
  if (found !== undefined) return accept(found);
  const periods = catalogue
    .filter((each) => each.classCode === classCode)
    .map(({ validFrom, validTo }) => ({ validFrom, validTo }));
  const day = chinaDay(at);
  return refuse(
    periods.length === 0
      ? {
          code: 'class.unknown',
          kind: 'invalid',
          zh: `目录中没有类别“${classCode}”；请从目录中选择`,
          en: `the catalogue has no class ${classCode}; choose one of the catalogue`,
          path: '/classCode',
          details: { classCode },
        }
      : {
          code: 'class.not-valid',
          kind: 'invalid',
          zh: `类别“${classCode}”在 ${day} 不在有效期内；请选择当日有效的类别，或核对日期`,
          en: `the class ${classCode} does not hold on ${day}; choose one that does, or check the date`,
          path: '/classCode',
          details: { classCode, day, periods },
        },
  );
};

const noTolerance: Tolerance = { ratio: 0, floorGrams: 0 };

/** Goods outlive the class they came in under: on a day without one, the last that began before it still measures them. */
const measureAt = (catalogue: Catalogue, classCode: string, at: string): CatalogueClass | undefined => {
  const day = chinaDay(at);
  const versions = catalogue
    .filter((each) => each.classCode === classCode)
    .toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
};

/** Tolerances of handover by class at an instant; `null` for what this copy of the catalogue has not heard of (yet). */
export const toleranceHandoverAt =
  (catalogue: Catalogue, at: string) =>
  (classCode: string): Tolerance | null =>
    measureAt(catalogue, classCode, at)?.toleranceHandover ?? null;

/** Tolerances of the mass balance of a dismantling job. What the catalogue does not know has none: every gram has to match. */
export const toleranceBalanceAt =
  (catalogue: Catalogue, at: string) =>
  (classCode: string): Tolerance =>
    measureAt(catalogue, classCode, at)?.toleranceBalance ?? noTolerance;
