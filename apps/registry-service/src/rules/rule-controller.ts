import { Controller, Inject } from '@nestjs/common';
import { chinaDay } from '@huihuan/catalogue-domain';
import type { RuleVersionFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { areaUnknown, siteUnknown } from '@huihuan/registry-domain';
import { nationalRules, ruleAt, type LocalVersion, type Rule } from '@huihuan/rules-domain';
import { areaEntity } from '../database/area-entity.ts';
import { siteEntity } from '../database/site-entity.ts';
import { registryToken, type RegistryOptions } from '../registry.ts';
import { listRulesOperation, setRuleVersionOperation } from './rule-operations.ts';
import { ruleVersionsFor, type Place } from './rule-rows.ts';
import { setRuleVersion } from './set-rule-version.ts';

type Answer = AnswerOf<typeof listRulesOperation>;

/** 规则库: the rules with their documents, and how they hold locally. */
@Controller('api/registry')
export class RuleController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(listRulesOperation)
  async list(@Input() { query }: InputOf<typeof listRulesOperation>): Promise<Result<Answer>> {
    const on = query.on ?? chinaDay(new Date().toISOString());
    const place = await this.placeOf(query);
    if (!place.ok) return place;
    const local = place.value === null ? [] : await ruleVersionsFor(this.registry.database, place.value);
    const rules = nationalRules.map((rule) => shown(rule, local, { ...(place.value ?? nation), day: on }));
    return accept({ on, rules });
  }

  @Operation(setRuleVersionOperation)
  set(@Input() input: InputOf<typeof setRuleVersionOperation>): Promise<Result<RuleVersionFacts>> {
    return setRuleVersion(this.registry, input);
  }

  private async placeOf({
    siteId,
    areaCode,
  }: InputOf<typeof listRulesOperation>['query']): Promise<Result<Place | null>> {
    const { dataSource } = this.registry.database;
    if (siteId !== undefined) {
      const site = await dataSource.getRepository(siteEntity).findOneBy({ siteId });
      return site === null ? refuse(siteUnknown(siteId)) : accept({ siteId, areaCode: site.areaCode });
    }
    if (areaCode === undefined) return accept(null);
    const isArea = await dataSource.getRepository(areaEntity).existsBy({ code: areaCode });
    return isArea ? accept({ siteId: null, areaCode }) : refuse(areaUnknown(areaCode));
  }
}

/** No place: no local version is of it. */
const nation: Place = { siteId: null, areaCode: '' };

const shown = (rule: Rule, every: readonly LocalVersion[], at: Place & { day: string }): Answer['rules'][number] => {
  const local = every.filter(({ ruleId }) => ruleId === rule.ruleId);
  const found = ruleAt({ rules: [rule], local }, { ...at, ruleId: rule.ruleId });
  if (found === undefined) return { ...rule, local, inForce: null };
  const { standing, effect, parameters, document, clause, certainty, version } = found;
  const versionId = 'versionId' in version ? version.versionId : null;
  return { ...rule, local, inForce: { standing, effect, parameters, document, clause, certainty, versionId } };
};
