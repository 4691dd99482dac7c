import type { EventData } from '@huihuan/contracts-events';

/** Where a role holds: at one site, in an area with everything inside it, everywhere, or for the person's own things. */
export type Scope = EventData<'cn.huihuan.grant.given.v1'>['scope'];
export type ScopeKind = Scope['kind'];

/** The same scope as one text: equal texts are equal scopes. */
export const scopeText = (scope: Scope): string => {
  switch (scope.kind) {
    case 'site':
      return `site:${scope.siteId}`;
    case 'area':
      return `area:${scope.areaCode}`;
    case 'network':
    case 'self':
      return scope.kind;
    default:
      return scope satisfies never;
  }
};
