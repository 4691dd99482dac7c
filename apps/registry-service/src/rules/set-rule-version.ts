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
import { insertRuleVersion, ruleVersionsFor } from './rule-rows.ts';

export const setRuleVersion = (
  registry: RegistryOptions,
  { body, params, correlationId }: InputOf<typeof setRuleVersionOperation>,
): Promise<Result<RuleVersionFacts>> => {
  const { ruleId } = params;
  const act = { id: body.id, operation: 'rule.set-version', request: { ...body, ruleId }, correlationId };
  return recordFacts(registry, act, async (tx) => {
    const { id: versionId, ...members } = body;
    const { scope } = members;
    const site = scope.kind === 'site' ? await tx.findOneBy(siteEntity, { siteId: scope.siteId }) : null;
    const isArea = scope.kind === 'area' && (await tx.existsBy(areaEntity, { code: scope.areaCode }));
    const isSet = (await rowsOf(tx, 'select 1 from rule_version where version_id = $1', [versionId])).length > 0;
    const areaCode = scope.kind === 'area' ? scope.areaCode : (site?.areaCode ?? '');
    const decided = decideRuleVersion(
      { versionId, ruleId, ...members },
      {
        rules: nationalRules,
        isSet: () => isSet,
        isSite: () => site !== null,
        isArea: () => isArea,
        areaCode,
        local: await ruleVersionsFor(tx, { siteId: null, areaCode }),
        today: chinaDay(new Date().toISOString()),
      },
    );
    if (!decided.ok) return decided;
    const version = decided.value.data;
    return accept({ facts: [decided.value], store: () => insertRuleVersion(tx, version), answer: version });
  });
};
