import type { SiteFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { areaPrefix, siteUnknown } from '@huihuan/registry-domain';
import { In, Like, MoreThan } from 'typeorm';
import { siteEntity } from '../database/site-entity.ts';
import { pageOf } from '../page.ts';
import type { RegistryOptions } from '../registry.ts';
import type { listAdministeredSitesOperation, listSitesOperation } from './site-operations.ts';

/** Sites in the order of their codes, in pages. */
export const findSites = async (
  { database }: RegistryOptions,
  { kind, areaCode, after, limit }: InputOf<typeof listSitesOperation>['query'],
): Promise<{ sites: SiteFacts[]; next: string | null }> => {
  const found = await database.dataSource.getRepository(siteEntity).find({
    where: {
      ...(kind === undefined ? {} : { kind }),
      ...(areaCode === undefined ? {} : { areaCode: Like(`${areaPrefix(areaCode)}%`) }),
      ...(after === undefined ? {} : { code: MoreThan(after) }),
    },
    order: { code: 'ASC' },
    take: limit + 1,
  });
  const { rows: sites, next } = pageOf(found, limit, (site) => site.code);
  return { sites, next };
};

/** These sites in the order of their codes, in pages; one statement however many they are. */
export const findSitesAmong = async (
  { database }: Pick<RegistryOptions, 'database'>,
  siteIds: readonly string[],
  { after, limit }: InputOf<typeof listAdministeredSitesOperation>['query'],
): Promise<{ sites: SiteFacts[]; next: string | null }> => {
  const found = await database.dataSource.getRepository(siteEntity).find({
    where: { siteId: In(siteIds), ...(after === undefined ? {} : { code: MoreThan(after) }) },
    order: { code: 'ASC' },
    take: limit + 1,
  });
  const { rows: sites, next } = pageOf(found, limit, (site) => site.code);
  return { sites, next };
};

export const findSite = async ({ database }: RegistryOptions, siteId: string): Promise<Result<SiteFacts>> => {
  const site = await database.dataSource.getRepository(siteEntity).findOneBy({ siteId });
  return site === null ? refuse(siteUnknown(siteId)) : accept(site);
};
