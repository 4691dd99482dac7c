import type { Fact, SiteFacts } from '@huihuan/contracts-events';

export type SiteEvent = Extract<Fact, { type: 'cn.huihuan.site.registered.v1' | 'cn.huihuan.site.changed.v1' }>;

/** A site after a fact; `null` is a site that nobody registered. */
export const evolveSite = (_before: SiteFacts | null, event: SiteEvent): SiteFacts => {
  switch (event.type) {
    case 'cn.huihuan.site.registered.v1':
      return event.data;
    case 'cn.huihuan.site.changed.v1':
      return event.data.site;
    default:
      return event satisfies never;
  }
};
