import { fact, type EventData } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { alarmMeasures } from './alarm-rule.ts';

type RuleSet = EventData<'cn.huihuan.alarm-rule.set.v4'>;

/** A rule for an area, its limit within what makes sense for the kind. */
export const decideRule = (set: RuleSet) => {
  const { least, most } = alarmMeasures[set.kind];
  const limit = set.rule?.limit ?? least;
  if (limit >= least && limit <= most) return accept(fact('cn.huihuan.alarm-rule.set.v4', set));
  return refuse({
    code: 'alarm-rule.limit-out-of-range',
    kind: 'invalid',
    zh: `限值应在 ${least} 至 ${most} 之间`,
    en: `the limit must lie between ${least} and ${most}`,
    path: '/rule/limit',
    details: { least, most },
  }) satisfies Result<never>;
};
