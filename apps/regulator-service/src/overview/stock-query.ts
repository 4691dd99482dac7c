import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { areaPrefix, digitsBelow } from '@huihuan/regulator-domain';
import { areaPattern, insideArea } from '../answers/sql.ts';

export interface StockQuestion {
  readonly areaCode?: string | undefined;
  readonly siteId?: string | undefined;
  readonly family?: string | undefined;
  readonly groupBy: 'site' | 'area' | 'class';
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
  const { areaCode, siteId, family, groupBy } = question;
  const parameters: unknown[] = [areaPattern(areaCode), siteId ?? null, family ?? null];
  if (groupBy === 'area') parameters.push(digitsBelow(areaCode === undefined ? '' : areaPrefix(areaCode)));
  return rowsOf<StockRow>(tx, stockSql[groupBy], parameters);
};

const amounts = 'sum(stock.items)::bigint as items, sum(stock.grams)::bigint as grams';
const wanted = `
  ${insideArea('stock.site_id', 1)} and ($2::uuid is null or stock.site_id = $2) and ($3::text is null or stock.family = $3)
    and (stock.items <> 0 or stock.grams <> 0)`;

export const stockSql: Readonly<Record<StockQuestion['groupBy'], string>> = {
  site: `
    select stock.site_id as "siteId", site.name, ${amounts}
      from stock left join site using (site_id) where ${wanted}
     group by stock.site_id, site.name order by grams desc, 1`,
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
