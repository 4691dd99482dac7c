import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { chinaDayOf } from '@huihuan/regulator-domain';
import type { z } from 'zod';
import { todayOf, type Amount, type Today } from '../answers/fields.ts';
import type { siteSchema } from './overview-operations.ts';

export type Site = z.output<typeof siteSchema>;

export interface SiteStock extends Amount {
  readonly classes: (Amount & { readonly classCode: string; readonly family: string })[];
}

export const siteColumns = `site_id as "siteId", code, name, name_en as "nameEn", kind, form, area_code as "areaCode", lon, lat,
  approximate, capacity_grams as "capacityGrams", active`;

export const readSite = async (tx: Tx, siteId: string): Promise<Site | null> =>
  (await rowsOf<Site>(tx, `select ${siteColumns} from site where site_id = $1`, [siteId]))[0] ?? null;

export const readSiteStock = async (tx: Tx, siteId: string): Promise<SiteStock> => {
  const classes = await rowsOf<SiteStock['classes'][number]>(
    tx,
    `select class_code as "classCode", family, items, grams from stock
      where site_id = $1 and (items <> 0 or grams <> 0) order by grams desc, class_code`,
    [siteId],
  );
  return {
    items: classes.reduce((sum, row) => sum + row.items, 0),
    grams: classes.reduce((sum, row) => sum + row.grams, 0),
    classes,
  };
};

export const readSiteToday = async (tx: Tx, siteId: string, now: Date): Promise<Today> => {
  const rows = await rowsOf<Amount & { kind: string }>(
    tx,
    'select kind, items, grams from flow_day where day = $2::date and site_id = $1',
    [siteId, chinaDayOf(now.getTime())],
  );
  return todayOf(Object.fromEntries(rows.map(({ kind, items, grams }) => [kind, { items, grams }])));
};
