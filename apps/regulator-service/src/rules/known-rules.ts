import type { RuleVersionFacts } from '@huihuan/contracts-events';
import { rowsOf, takeLocks, type Tx } from '@huihuan/platform-persistence';
import { nationalRules, type RuleBook } from '@huihuan/rules-domain';

/**
 * The national rules with everything that was set locally, in the order of the registry. Looks first through what the registry
 * has said since it was asked last, up to the first gap of its chain: nothing is written for it when events arrive.
 */
export const knownRules = async (tx: Tx): Promise<RuleBook> => {
  await findRuleVersions(tx);
  const rows = await rowsOf<{ facts: RuleVersionFacts }>(
    tx,
    'select facts from rule_version order by said_by, version_id',
  );
  return { rules: nationalRules, local: rows.map(({ facts }) => facts) };
};

const findRuleVersions = async (tx: Tx): Promise<void> => {
  await takeLocks(tx, ['rule-versions']);
  await tx.query(
    `with due as (
       select chain_no, head_seq, coalesce(rule_scan.seq, 0) as seq from chain left join rule_scan using (chain_no)
        where source = 'urn:huihuan:service:registry' and head_seq > coalesce(rule_scan.seq, 0)),
     found as (
       insert into rule_version (version_id, facts, said_by)
       select (data ->> 'versionId')::uuid, data::jsonb, seq
         from (select fact.seq, record::json -> 'data' as data
                 from due join fact on fact.chain_no = due.chain_no and fact.seq > due.seq and fact.seq <= due.head_seq
                where record like '%"type":"cn.huihuan.rule.version-set.v1"%') as said
       on conflict do nothing)
     insert into rule_scan (chain_no, seq) select chain_no, head_seq from due
     on conflict (chain_no) do update set seq = excluded.seq`,
  );
};
