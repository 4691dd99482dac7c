import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Stored } from '@huihuan/custody-domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The classes whose weight at a site rules limit (`isLimitedByWeight`), by what an index can be asked for. */
const limited = `state in ('in-stock', 'packed', 'reserved', 'in-process')
  and (family in ('light-battery', 'traction-battery') or class_code = 'hazardous.lead-battery')`;

/** What is limited by weight is counted at each hand-in of it: an index over these goods alone. */
export class LimitedStock1764000040000 implements MigrationInterface {
  readonly name = 'LimitedStock1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index holding_limited on holding (site_id, class_code) include (grams) where ${limited}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

export const limitedStockSql = `
  select class_code as "classCode", sum(grams)::float8 as grams from holding
   where site_id = $1 and ${limited} group by class_code`;

/** Grams by class of what lies at a site and is limited by weight. */
export const limitedStock = async (tx: Tx, siteId: string): Promise<Stored> => {
  const rows = await rowsOf<{ classCode: string; grams: number }>(tx, limitedStockSql, [siteId]);
  return new Map(rows.map(({ classCode, grams }) => [classCode, grams]));
};
