import type { RuleVersionFacts } from '@huihuan/contracts-events';
import { areasAround } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { nationalRules, type RuleBook } from '@huihuan/rules-domain';

interface Place {
  readonly siteId: string;
  readonly areaCode: string;
}

export const knownRulesSql = `
  select facts from rule_version where site_id = any ($1::uuid[]) or area_code = any ($2::text[])
   order by said_by, version_id`;

/**
 * The national rules, with what the registry has set for these places and the areas around them, in its order. Ask once for
 * a request, with every place that it is about. Where the books are older than the copy, what was set before is not among them.
 */
export const knownRules = async (tx: Tx, places: readonly (Place | undefined)[]): Promise<RuleBook> => {
  const known = places.filter((place) => place !== undefined);
  if (known.length === 0) return { rules: nationalRules, local: [] };
  const siteIds = [...new Set(known.map(({ siteId }) => siteId))];
  const areaCodes = [...new Set(known.flatMap(({ areaCode }) => areasAround(areaCode)))];
  const rows = await rowsOf<{ facts: RuleVersionFacts }>(tx, knownRulesSql, [siteIds, areaCodes]);
  return { rules: nationalRules, local: rows.map(({ facts }) => facts) };
};

/** Whether the copy has everything that was ever set. */
export const areRulesWhole = async (tx: Tx): Promise<boolean> => {
  const [row] = await rowsOf<{ isWhole: boolean }>(tx, 'select is_whole as "isWhole" from rule_copy');
  return row?.isWhole === true;
};
