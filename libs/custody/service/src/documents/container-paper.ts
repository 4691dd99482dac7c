import { containerLabel, dayOfId, words } from '@huihuan/documents-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { loadContainers } from '../books/container-books.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { siteNamed, type Paper } from './paper.ts';

const opened = words('容器已拆开', 'The container was opened');

export const containerPaper = async ({ database }: CustodyOptions, containerId: string): Promise<Paper | null> => {
  const container = (await loadContainers(database, [containerId]))(containerId);
  if (container === undefined) return null;
  const { siteId, code, kind, itemIds, state } = container;
  const site = siteNamed((await knownSites(database, [siteId]))(siteId));
  const sql = 'select coalesce(sum(grams), 0)::bigint as grams from holding where site_id = $1 and item_id = any ($2)';
  const grams = (await rowsOf<{ grams: number }>(database, sql, [siteId, itemIds]))[0]?.grams ?? 0;
  const voided = state === 'released' ? opened : null;
  return {
    facts: {
      ...{ kind: 'container-label', id: containerId, number: code, siteId, site: site.name, day: dayOfId(containerId) },
      ...{ identifier: null, grams, basis: [kind, itemIds.length], voided },
    },
    describe: (genuineUrl) =>
      containerLabel({
        ...{ containerId, code, kind, site: site.name, items: itemIds.length, grams, voided, genuineUrl },
      }),
  };
};
