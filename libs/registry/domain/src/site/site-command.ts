import type { SiteFacts } from '@huihuan/contracts-events';
import type { AreaFacts } from '../area/area.ts';
import type { Extent } from './place.ts';

export interface RegisterSite {
  readonly kind: 'register';
  readonly site: Omit<SiteFacts, 'active'>;
}

export type SiteChanges = {
  readonly [Member in keyof Omit<SiteFacts, 'siteId'>]?: SiteFacts[Member] | undefined;
};

/** Only the members that change; `active: false` takes a site out of service, and nothing ever deletes it. */
export interface ChangeSite {
  readonly kind: 'change';
  readonly siteId: string;
  readonly changes: SiteChanges;
  /** What these members were when whoever changes them looked; without it, the change is made whatever they are. */
  readonly seen?: SiteChanges | undefined;
  readonly reason: string;
}

export type SiteCommand = RegisterSite | ChangeSite;

/** What the decision needs to know of the rest of the registry. */
export interface SiteContext {
  readonly area: (code: string) => Pick<AreaFacts, 'code' | 'level'> | undefined;
  /** The site that carries a code now. */
  readonly siteIdOfCode: (code: string) => string | undefined;
  /** Where an area lies, as far as its outline is known. */
  readonly extent: (areaCode: string) => Extent | undefined;
}
