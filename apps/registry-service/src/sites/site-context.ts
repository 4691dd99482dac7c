import type { SiteFacts } from '@huihuan/contracts-events';
import type { SiteContext } from '@huihuan/registry-domain';
import type { EntityManager } from 'typeorm';
import { areaEntity } from '../database/area-entity.ts';
import { siteEntity } from '../database/site-entity.ts';
import { extentOf } from './area-extents.ts';

/** What the decision about one site needs to know of the others. */
export const siteContext = async (
  tx: EntityManager,
  { areaCode, code }: Pick<SiteFacts, 'areaCode' | 'code'>,
): Promise<SiteContext> => {
  const area = await tx.findOneBy(areaEntity, { code: areaCode });
  const holder = await tx.findOneBy(siteEntity, { code });
  return { area: () => area ?? undefined, siteIdOfCode: () => holder?.siteId, extent: extentOf };
};
