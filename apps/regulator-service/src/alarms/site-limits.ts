import { handoverPolicies, limitsOf, warningPercent, type StoragePlace, type Tier } from '@huihuan/custody-domain';
import type { SiteKind } from '@huihuan/contracts-events';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { knownRules } from '../rules/known-rules.ts';

/** The limits of storage of each site as the rule book has them today: what alarms of dwell and capacity compare with. */
export class SiteLimits1764000041000 implements MigrationInterface {
  readonly name = 'SiteLimits1764000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table site_limit (
        site_id uuid not null,
        rule_id text not null,
        -- what the codes of its classes begin with
        prefixes text[] not null,
        days int,
        grams bigint,
        warn_percent int not null,
        primary key (site_id, rule_id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const tierOf = new Map<SiteKind, Tier>(Object.values(handoverPolicies).map(({ siteKind, tier }) => [siteKind, tier]));

/** Writes anew what the rule book allows at each site on the day of an instant; hourly, as days and local versions change. */
export const writeSiteLimits = async (tx: Tx, at: string): Promise<void> => {
  const rules = await knownRules(tx);
  const sites = await rowsOf<{ siteId: string; areaCode: string; kind: SiteKind }>(
    tx,
    'select site_id as "siteId", area_code as "areaCode", kind from site where active',
  );
  const limits = sites.flatMap(({ siteId, areaCode, kind }) => {
    const tier = tierOf.get(kind);
    if (tier === undefined) return [];
    const place: StoragePlace = { tier, site: { siteId, areaCode }, at, rules };
    const warnPercent = warningPercent(place);
    return limitsOf(place).map((limit) => ({ siteId, warnPercent, ...limit }));
  });
  const column = columnsOf(limits);
  await tx.query('delete from site_limit');
  await tx.query(
    `insert into site_limit (site_id, rule_id, prefixes, days, grams, warn_percent)
     select site_id, rule_id, string_to_array(prefixes, ' '), days, grams, warn_percent
       from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::int[])
         as said (site_id, rule_id, prefixes, days, grams, warn_percent)`,
    [
      column('uuid', ({ siteId }) => siteId),
      column('text', ({ ruleId }) => ruleId),
      column('text', ({ prefixes }) => prefixes.join(' ')),
      column('int', ({ days }) => days),
      column('bigint', ({ grams }) => grams),
      column('int', ({ warnPercent }) => warnPercent),
    ],
  );
};
