import { fact, type CatalogueClassFacts, type Fact } from '@huihuan/contracts-events';
import type { Problem, Result } from '@huihuan/kernel-domain';
import { acceptUnless } from '../refuse-all.ts';

/**
 * Registers a class of the catalogue. Refusals: `catalogue.class-exists`, `catalogue.family` (a code begins with its
 * family), `catalogue.plausible-weights`, `catalogue.identifiers` (required and expected ones are among the possible) and
 * `catalogue.validity` (from and to are days in China's time, the end is exclusive).
 */
export const decideCatalogueClass = (
  row: CatalogueClassFacts,
  isRegistered: (classCode: string) => boolean,
): Result<Extract<Fact, { type: 'cn.huihuan.catalogue.class-registered.v1' }>> => {
  const { min, typical, max } = row.plausibleGrams;
  const named = [...row.requiredIdentifiers, ...row.expectedIdentifiers];
  const problems: Problem[] = [];
  if (isRegistered(row.classCode)) problems.push(classExists(row));
  if (!row.classCode.startsWith(`${row.family}.`)) problems.push(familyWrong(row));
  if (min > typical || typical > max) problems.push(weightsWrong(row));
  if (!named.every((kind) => row.identifierKinds.includes(kind))) problems.push(identifiersWrong(row));
  if (row.validTo !== null && row.validTo <= row.validFrom) problems.push(neverValid(row));
  return acceptUnless(problems, () => fact('cn.huihuan.catalogue.class-registered.v1', row));
};

const classExists = ({ classCode }: CatalogueClassFacts): Problem => ({
  code: 'catalogue.class-exists',
  kind: 'conflict',
  zh: `品类 ${classCode} 已登记；请使用新的品类代码`,
  en: `the class ${classCode} is registered already; take another code`,
  path: '/classCode',
  details: { classCode },
});

const familyWrong = ({ classCode, family }: CatalogueClassFacts): Problem => ({
  code: 'catalogue.family',
  kind: 'invalid',
  zh: `品类代码 ${classCode} 应以所属大类开头，如 ${family}.xxx`,
  en: `the code ${classCode} must begin with its family: ${family}.…`,
  path: '/classCode',
  details: { classCode, family },
});

const weightsWrong = ({ plausibleGrams }: CatalogueClassFacts): Problem => ({
  code: 'catalogue.plausible-weights',
  kind: 'invalid',
  zh: '合理重量应满足：最小 ≤ 典型 ≤ 最大（克）',
  en: 'plausible weights go up: least, then typical, then most, in grams',
  path: '/plausibleGrams',
  details: { plausibleGrams },
});

const identifiersWrong = ({ identifierKinds }: CatalogueClassFacts): Problem => ({
  code: 'catalogue.identifiers',
  kind: 'invalid',
  zh: `必填和应填的标识应在可用标识之内：${identifierKinds.join('、') || '（无）'}`,
  en: `required and expected identifiers are among the possible ones: ${identifierKinds.join(', ') || '(none)'}`,
  path: '/identifierKinds',
  details: { identifierKinds },
});

const neverValid = ({ validFrom, validTo }: CatalogueClassFacts): Problem => ({
  code: 'catalogue.validity',
  kind: 'invalid',
  zh: `失效日 ${validTo} 应晚于生效日 ${validFrom}`,
  en: `the class would end on ${validTo}, before or as it begins on ${validFrom}; take a later day`,
  path: '/validTo',
  details: { validFrom, validTo },
});
