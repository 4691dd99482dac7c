import type { TariffFacts } from '@huihuan/contracts-events';
import { areasAround } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/**
 * The tariffs of these classes that may hold at a place, as the registry set them, in its order. None where the copy lacks what
 * was set before this service began to keep one.
 */
export const knownTariffs = async (
  tx: Tx,
  classCodes: readonly string[],
  site: { readonly siteId: string; readonly areaCode: string } | undefined,
): Promise<readonly TariffFacts[]> => {
  if (site === undefined) return [];
  const rows = await rowsOf<{ facts: TariffFacts }>(
    tx,
    `select facts from tariff
      where class_code = any ($1) and (site_id = $2 or area_code = any ($3)) and (select is_whole from tariff_copy)
      order by said_by, tariff_id`,
    [[...new Set(classCodes)], site.siteId, areasAround(site.areaCode)],
  );
  return rows.map(({ facts }) => facts);
};
