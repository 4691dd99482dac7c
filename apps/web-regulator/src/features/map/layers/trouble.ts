import type { SiteProperties } from '../../../lib/api/types.ts';

/** Whether a site needs a hand: a broken chain at once, an open difference soon. */
export const troubleOf = (site: SiteProperties): 'none' | 'wait' | 'alarm' => {
  if (site.chain === 'broken') return 'alarm';
  return (site.openDiscrepancies ?? 0) > 0 ? 'wait' : 'none';
};
