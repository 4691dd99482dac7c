import type { TariffFacts } from '@huihuan/contracts-events';
import { columnsOf, rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import type { EntityManager } from 'typeorm';

/** Puts tariffs behind those that are there, in this order. */
export const insertTariffs = async (tx: EntityManager, tariffs: readonly TariffFacts[]): Promise<void> => {
  if (tariffs.length === 0) return;
  const column = columnsOf(tariffs);
  await tx.query(
    `insert into tariff (tariff_id, site_id, area_code, definition)
     select tariff_id, site_id, area_code, definition::jsonb
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) with ordinality
         as row (tariff_id, site_id, area_code, definition, place)
      order by place`,
    [
      column('uuid', ({ tariffId }) => tariffId),
      column('uuid', ({ scope }) => (scope.kind === 'site' ? scope.siteId : null)),
      column('text', ({ scope }) => (scope.kind === 'area' ? scope.areaCode : null)),
      column('text', (tariff) => JSON.stringify(tariff)),
    ],
  );
};

/**
 * What may hold at a site from a day on, in the order in which it was set: its own, and those of every area that it lies in.
 * @param day in China
 */
export const tariffsFor = async (
  database: ServiceDatabase,
  siteId: string,
  day: string,
): Promise<readonly TariffFacts[]> => {
  const rows = await rowsOf<{ definition: TariffFacts }>(
    database,
    `select tariff.definition from site join tariff
         on tariff.site_id = site.site_id
         or starts_with(site.area_code, case length(tariff.area_code)
              when 6 then regexp_replace(tariff.area_code, '(00){1,2}$', '') else tariff.area_code end)
      where site.site_id = $1 and coalesce(tariff.definition ->> 'validTo', '9999-12-31') > $2
      order by tariff.set_order`,
    [siteId, day],
  );
  return rows.map(({ definition }) => definition);
};
