import { chinaDay } from '@huihuan/catalogue-domain';
import type { RuleVersionFacts } from '@huihuan/contracts-events';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { decideRuleVersion, nationalRules } from '@huihuan/rules-domain';
import { areaEntity } from '../database/area-entity.ts';
import { siteEntity } from '../database/site-entity.ts';
import { recordFacts } from '../record-facts.ts';
import type { RegistryOptions } from '../registry.ts';
import type { setRuleVersionOperation } from './rule-operations.ts';
import { insertRuleVersion } from './rule-rows.ts';

export const setRuleVersion = (
  registry: RegistryOptions,
  { body, params, correlationId }: InputOf<typeof setRuleVersionOperation>,
): Promise<Result<RuleVersionFacts>> => {
  const { ruleId } = params;
  const act = { id: body.id, operation: 'rule.set-version', request: { ...body, ruleId }, correlationId };
  return recordFacts(registry, act, async (tx) => {
    const { id: versionId, ...members } = body;
    const { scope } = members;
    const isSite = scope.kind === 'site' && (await tx.existsBy(siteEntity, { siteId: scope.siteId }));
    const isArea = scope.kind === 'area' && (await tx.existsBy(areaEntity, { code: scope.areaCode }));
    const isSet = (await rowsOf(tx, 'select 1 from rule_version where version_id = $1', [versionId])).length > 0;
    const decided = decideRuleVersion(
      { versionId, ruleId, ...members },
      {
        rules: nationalRules,
        isSet: () => isSet,
        isSite: () => isSite,
        isArea: () => isArea,
        today: chinaDay(new Date().toISOString()),
      },
    );
    if (!decided.ok) return decided;
    const version = decided.value.data;
    return accept({ facts: [decided.value], store: () => insertRuleVersion(tx, version), answer: version });
  });
};
