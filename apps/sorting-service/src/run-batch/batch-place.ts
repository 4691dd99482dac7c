import { knownRules, knownSites } from '@huihuan/custody-service';
import type { Tx } from '@huihuan/platform-persistence';
import type { BatchPlace } from './batch-view.ts';

/** What the books know of the rules at a site. */
export const batchPlace = async (tx: Tx, siteId: string): Promise<BatchPlace> => {
  const site = (await knownSites(tx, [siteId]))(siteId);
  return { rules: await knownRules(tx, [site]), areaCode: site?.areaCode ?? '' };
};
