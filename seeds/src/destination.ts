import type { DemoSite } from './demo-network.ts';

/**
 * The site to which goods of a class usually go next from here: what is named for the class, else for its family, else
 * the default. Undefined at the end of the chain.
 * @param classCode a code of the catalogue, for example `bulk.copper`
 */
export const destinationOf = (
  site: Pick<DemoSite, 'defaultDestination' | 'destinations'>,
  classCode: string,
): string | undefined => {
  const family = classCode.split('.')[0];
  const named = (goods: string | undefined) => site.destinations.find((row) => row.goods === goods)?.siteId;
  return named(classCode) ?? named(family) ?? site.defaultDestination;
};
