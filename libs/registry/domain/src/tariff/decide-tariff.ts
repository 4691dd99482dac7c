import { fact, type CatalogueClassFacts, type Fact, type SiteFacts, type TariffFacts } from '@huihuan/contracts-events';
import type { Problem, Result } from '@huihuan/kernel-domain';
import { acceptUnless } from '../refuse-all.ts';
import { areaUnknown, siteUnknown } from '../site/site-problems.ts';

export interface TariffContext {
  readonly isSet: (tariffId: string) => boolean;
  readonly classOf: (classCode: string) => Pick<CatalogueClassFacts, 'tracking'> | undefined;
  readonly site: (siteId: string) => Pick<SiteFacts, 'kind'> | undefined;
  readonly isArea: (areaCode: string) => boolean;
}

/**
 * Sets what is paid for a class. Nothing is overwritten: of several that cover a day the last one holds, so a mistake is put
 * right by setting another. Refusals: `tariff.exists`, `class.unknown`, `tariff.basis` (what is tracked by weight is paid by
 * weight), `tariff.range`, `tariff.validity`, `site.unknown`, `tariff.site-kind`, `area.unknown`.
 */
export const decideTariff = (
  tariff: TariffFacts,
  context: TariffContext,
): Result<Extract<Fact, { type: 'cn.huihuan.tariff.set.v1' }>> => {
  const known = context.classOf(tariff.classCode);
  const problems = [
    context.isSet(tariff.tariffId) ? tariffExists(tariff) : null,
    known === undefined ? classUnknown(tariff) : null,
    known?.tracking === 'lot' && tariff.basis === 'piece' ? basisWrong(tariff) : null,
    tariff.leastFen <= tariff.fen && tariff.fen <= tariff.mostFen ? null : rangeWrong(tariff),
    tariff.validTo !== null && tariff.validTo <= tariff.validFrom ? neverValid(tariff) : null,
    scopeProblem(tariff, context),
  ].filter((problem) => problem !== null);
  return acceptUnless(problems, () => fact('cn.huihuan.tariff.set.v1', tariff));
};

const scopeProblem = ({ scope }: TariffFacts, { site, isArea }: TariffContext): Problem | null => {
  if (scope.kind === 'area')
    return isArea(scope.areaCode) ? null : { ...areaUnknown(scope.areaCode), path: '/scope/areaCode' };
  const found = site(scope.siteId);
  if (found === undefined) return { ...siteUnknown(scope.siteId, '/scope/siteId'), kind: 'invalid' };
  return found.kind === 'collection-point' ? null : notACounter(scope.siteId);
};

const tariffExists = ({ tariffId }: TariffFacts): Problem => ({
  code: 'tariff.exists',
  kind: 'conflict',
  zh: `编号 ${tariffId} 的收购价已设定；新的收购价请用新编号`,
  en: `the tariff ${tariffId} is set already; make a new id for another one`,
  path: '/id',
  details: { tariffId },
});

const classUnknown = ({ classCode }: TariffFacts): Problem => ({
  code: 'class.unknown',
  kind: 'invalid',
  zh: `目录中没有类别“${classCode}”；请从目录中选择`,
  en: `the catalogue has no class ${classCode}; choose one of the catalogue`,
  path: '/classCode',
  details: { classCode },
});

const basisWrong = ({ classCode }: TariffFacts): Problem => ({
  code: 'tariff.basis',
  kind: 'invalid',
  zh: `“${classCode}”按重量管理，收购价应按公斤设定`,
  en: `${classCode} is tracked by weight, so it is paid by the kilogram`,
  path: '/basis',
  details: { classCode },
});

const rangeWrong = ({ leastFen, fen, mostFen }: TariffFacts): Problem => ({
  code: 'tariff.range',
  kind: 'invalid',
  zh: '收购价应满足：最低价 ≤ 标准价 ≤ 最高价（分）',
  en: 'prices go up: least, then usual, then most, in fen',
  path: '/fen',
  details: { leastFen, fen, mostFen },
});

const neverValid = ({ validFrom, validTo }: TariffFacts): Problem => ({
  code: 'tariff.validity',
  kind: 'invalid',
  zh: `失效日 ${validTo} 应晚于生效日 ${validFrom}`,
  en: `the tariff would end on ${validTo}, before or as it begins on ${validFrom}; take a later day`,
  path: '/validTo',
  details: { validFrom, validTo },
});

const notACounter = (siteId: string): Problem => ({
  code: 'tariff.site-kind',
  kind: 'invalid',
  zh: '只有交投点向交投人付款；请选择交投点',
  en: 'only a collection point pays who hands in; choose one',
  path: '/scope/siteId',
  details: { siteId },
});
