import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { digitsBelow } from '@huihuan/regulator-domain';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf, type Sight } from '../places/sight.ts';

export interface StockQuestion {
  readonly sight: Sight;
  readonly siteId?: string | undefined;
  readonly family?: string | undefined;
  readonly groupBy: 'site' | 'site-family' | 'area' | 'class';
}

export interface StockRow {
  readonly siteId?: string;
  readonly areaCode?: string;
  readonly classCode?: string;
  readonly family?: string;
  readonly name: string | null;
  readonly items: number;
  readonly grams: number;
}

export const readStock = (tx: Tx, question: StockQuestion): Promise<StockRow[]> => {
  const { sight, siteId, family, groupBy } = question;
  const parameters: unknown[] = [sight, siteId ?? null, family ?? null];
  if (groupBy === 'area') parameters.push(digitsBelow(beginningOf(sight)));
  return rowsOf<StockRow>(tx, stockSql[groupBy], parameters);
};

const amounts = 'sum(stock.items)::bigint as items, sum(stock.grams)::bigint as grams';
const wanted = `
  ${siteSeen('stock.site_id', 1)} and ($2::uuid is null or stock.site_id = $2) and ($3::text is null or stock.family = $3)
    and (stock.items <> 0 or stock.grams <> 0)`;

export const stockSql: Readonly<Record<StockQuestion['groupBy'], string>> = {
  site: `
    select stock.site_id as "siteId", site.name, ${amounts}
      from stock left join site using (site_id) where ${wanted}
     group by stock.site_id, site.name order by grams desc, 1`,
  'site-family': `
    select stock.site_id as "siteId", stock.family, site.name, ${amounts}
      from stock left join site using (site_id) where ${wanted}
     group by stock.site_id, stock.family, site.name order by grams desc, 1, 2`,
  class: `
    select stock.class_code as "classCode", stock.family, goods_class.name_zh as name, ${amounts}
      from stock left join goods_class using (class_code) where ${wanted}
     group by stock.class_code, stock.family, goods_class.name_zh order by grams desc, 1`,
  area: `
    select counted.code as "areaCode", area.name, items, grams
      from (select rpad(left(site.area_code, $4::int), greatest(6, $4::int), '0') as code, ${amounts}
              from stock join site using (site_id) where ${wanted} group by 1) as counted
      left join area on area.code = counted.code
     order by grams desc, 1`,
};
