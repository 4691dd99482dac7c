import type { SiteFacts } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

export const siteUnknown = (siteId: string, path?: string): Problem => ({
  code: 'site.unknown',
  kind: 'missing',
  zh: `没有编号为 ${siteId} 的场所；请核对编号，或先登记该场所`,
  en: `there is no site ${siteId}; check the id, or register the site first`,
  ...(path === undefined ? {} : { path }),
  details: { siteId },
});

export const siteInactive = (siteId: string, path: string): Problem => ({
  code: 'site.inactive',
  kind: 'conflict',
  zh: `场所 ${siteId} 已停用；请另选场所，或先恢复启用`,
  en: `the site ${siteId} is out of service; choose another, or take it into service again first`,
  path,
  details: { siteId },
});

export const siteExists = ({ siteId, code }: SiteFacts): Problem => ({
  code: 'site.exists',
  kind: 'conflict',
  zh: `编号 ${siteId} 的场所已登记（代码 ${code}）；新场所请用新编号，修改请提交变更`,
  en: `the site ${siteId} is registered already as ${code}; make a new id for a new site, or send a change`,
  path: '/id',
  details: { siteId, code },
});

export const siteCodeTaken = (code: string, siteId: string): Problem => ({
  code: 'site.code-taken',
  kind: 'conflict',
  zh: `场所代码 ${code} 已被场所 ${siteId} 使用；请换一个代码`,
  en: `the code ${code} belongs to the site ${siteId}; choose another code`,
  path: '/code',
  details: { code, siteId },
});

export const siteKindFixed = (site: SiteFacts): Problem => ({
  code: 'site.kind-fixed',
  kind: 'conflict',
  zh: `场所类别不能变更（现为 ${site.kind}）；请停用本场所并登记新场所`,
  en: `the kind of a site never changes (it is a ${site.kind}); take it out of service and register a new one`,
  path: '/kind',
  details: { siteId: site.siteId, kind: site.kind },
});

export const changesNothing = (siteId: string): Problem => ({
  code: 'site.changes-nothing',
  kind: 'conflict',
  zh: '提交的内容与现有登记相同，没有需要变更的内容',
  en: 'the registry says this already; there is nothing to change',
  details: { siteId },
});

export const changedMeanwhile = (siteId: string): Problem => ({
  code: 'site.changed-meanwhile',
  kind: 'conflict',
  zh: '该场所的登记在您查看之后已被他人变更；请关闭后重新查看，再作变更',
  en: 'somebody else changed this site after you looked at it; close, look at it again, and change it then',
  path: '/seen',
  details: { siteId },
});

export const formRequired: Problem = {
  code: 'site.form-required',
  kind: 'invalid',
  zh: '交投点须填写形式：fixed（固定）、mobile（以车代库）或 shared（两网融合）',
  en: 'a collection point has a form: fixed, mobile (a vehicle is the point) or shared (with a household-waste point)',
  path: '/form',
};

export const formNotAllowed = (kind: SiteFacts['kind']): Problem => ({
  code: 'site.form-not-allowed',
  kind: 'invalid',
  zh: `只有交投点有形式之分；类别 ${kind} 请不要填写 form`,
  en: `only collection points have a form; leave "form" out for a ${kind}`,
  path: '/form',
  details: { kind },
});

export const areaUnknown = (areaCode: string): Problem => ({
  code: 'area.unknown',
  kind: 'invalid',
  zh: `区划代码 ${areaCode} 未登记；请核对代码，或查询 /api/registry/areas`,
  en: `the area ${areaCode} is not registered; check the code, or look it up at /api/registry/areas`,
  path: '/areaCode',
  details: { areaCode },
});

export const areaTooWide = (areaCode: string): Problem => ({
  code: 'site.area-too-wide',
  kind: 'invalid',
  zh: `区划 ${areaCode} 为省级或地级；场所应登记到县、乡镇或村`,
  en: `the area ${areaCode} is a province or prefecture; name the county, township or village of the site`,
  path: '/areaCode',
  details: { areaCode },
});

export const familiesWrong = (count: number): Problem => ({
  code: 'site.families',
  kind: 'invalid',
  zh: count === 0 ? '至少填写一个可接收的大类' : '可接收的大类不能重复',
  en: count === 0 ? 'name at least one family of goods that the site accepts' : 'name each accepted family once',
  path: '/acceptsFamilies',
});

export const capacityWrong = (path: '/capacityGrams' | '/areaSquareMetres', found: number): Problem => ({
  code: path === '/capacityGrams' ? 'site.capacity' : 'site.floor-area',
  kind: 'invalid',
  zh: path === '/capacityGrams' ? '贮存能力应为不小于零的整数克' : '面积（平方米）不能小于零',
  en:
    path === '/capacityGrams'
      ? 'the capacity is a whole number of grams, zero or more'
      : 'the area in square metres is zero or more',
  path,
  details: { found },
});
