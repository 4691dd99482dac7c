import type { SiteKind } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { KnownSite } from './known.ts';

const kindWords: Readonly<Record<SiteKind, { readonly zh: string; readonly en: string }>> = {
  'collection-point': { zh: '交投点', en: 'collection point' },
  'transfer-station': { zh: '中转站', en: 'transfer station' },
  'sorting-centre': { zh: '分拣中心', en: 'sorting centre' },
  downstream: { zh: '下游企业', en: 'downstream enterprise' },
};

const words = (kinds: readonly SiteKind[], language: 'zh' | 'en', or: string): string =>
  kinds.map((kind) => kindWords[kind][language]).join(or);

type FindSite<Site extends KnownSite> = (siteId: string) => Site | undefined;

/** The site of an act must be known and of one of these kinds. The path names the field that says which site. */
export const siteOfKind = <Site extends KnownSite>(
  find: FindSite<Site>,
  siteId: string,
  kinds: readonly SiteKind[],
  path: string,
): Result<Site> => {
  const site = find(siteId);
  if (site === undefined) {
    return refuse({
      code: 'site.unknown',
      kind: 'missing',
      zh: `登记册中没有场所 ${siteId}；请核对编号，或先登记该场所`,
      en: `the registry does not know the site ${siteId}; check the id, or register the site first`,
      path,
      details: { siteId },
    });
  }
  if (kinds.includes(site.kind)) return accept(site);
  return refuse({
    code: 'site.wrong-kind',
    kind: 'conflict',
    zh: `“${site.name}”是${kindWords[site.kind].zh}，这里只能是${words(kinds, 'zh', '或')}；请改选场所`,
    en: `${site.name} is a ${kindWords[site.kind].en}, but here it can only be a ${words(kinds, 'en', ' or ')}; choose another site`,
    path,
    details: { siteId, kind: site.kind, allowed: kinds },
  });
};

/** The same, and in service: where something new begins. */
export const activeSite = <Site extends KnownSite>(
  find: FindSite<Site>,
  siteId: string,
  kinds: readonly SiteKind[],
  path: string,
): Result<Site> => {
  const site = siteOfKind(find, siteId, kinds, path);
  if (!site.ok || site.value.active) return site;
  const { name } = site.value;
  return refuse({
    code: 'site.inactive',
    kind: 'conflict',
    zh: `场所“${name}”已停用；请改选场所，或先在登记册中恢复`,
    en: `the site ${name} is out of service; choose another, or put it back into service in the registry`,
    path,
    details: { siteId },
  });
};
