import type { RuleVersionFacts } from '@huihuan/contracts-events';
import { areasAround } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { EntityManager } from 'typeorm';

/** A site, or an area with all that lies around it. */
export interface Place {
  readonly siteId: string | null;
  readonly areaCode: string;
}

export const insertRuleVersion = async (tx: EntityManager, version: RuleVersionFacts): Promise<void> => {
  const { versionId, scope } = version;
  await tx.query(
    'insert into rule_version (version_id, site_id, area_code, definition) values ($1::uuid, $2::uuid, $3, $4::jsonb)',
    [
      versionId,
      scope.kind === 'site' ? scope.siteId : null,
      scope.kind === 'area' ? scope.areaCode : null,
      JSON.stringify(version),
    ],
  );
};

export const ruleVersionsSql = `
  select definition from rule_version
   where area_code = any($1::text[]) or site_id = $2::uuid
   order by set_order`;

/** What was set for a place: for the site itself and for every area that it lies in, in the order in which it was set. */
export const ruleVersionsFor = async (
  database: Tx,
  { siteId, areaCode }: Place,
): Promise<readonly RuleVersionFacts[]> => {
  const rows = await rowsOf<{ definition: RuleVersionFacts }>(database, ruleVersionsSql, [
    areasAround(areaCode),
    siteId,
  ]);
  return rows.map(({ definition }) => definition);
};
