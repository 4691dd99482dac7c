import { areaPrefix } from './area-code.ts';

/** What something is set for: one site, or an area with all that lies in it. */
export type Scope =
  { readonly kind: 'site'; readonly siteId: string } | { readonly kind: 'area'; readonly areaCode: string };

/** How near a scope is to a place: the site itself before its village, county, province; -1 where the place is outside. */
export const nearness = (
  scope: Scope,
  { siteId, areaCode }: { readonly siteId: string | null; readonly areaCode: string },
): number => {
  if (scope.kind === 'site') return scope.siteId === siteId ? 100 : -1;
  const prefix = areaPrefix(scope.areaCode);
  return areaCode.startsWith(prefix) ? prefix.length : -1;
};
