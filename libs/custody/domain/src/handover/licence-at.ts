import { chinaDay } from '@huihuan/kernel-domain';
import { isValidOn } from '../rules/judge-licences.ts';
import type { KnownSite } from './known.ts';

/** The number of a site's licence that is valid on the day of an instant in China; `null` where the registry knows none. */
export const licenceAt = (site: KnownSite, at: string): string | null =>
  site.licences.find(isValidOn(chinaDay(at)))?.number ?? null;
