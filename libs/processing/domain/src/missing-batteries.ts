import type { RuleFinding } from '@huihuan/custody-domain';
import { removedBatteries } from '@huihuan/families-domain';
import { chinaDay, type Problem } from '@huihuan/kernel-domain';
import { rulesOn } from '@huihuan/rules-domain';
import type { JobContext } from './job-command.ts';
import type { JobInput, JobOutput, OpenJob } from './job.ts';

const ruleId = 'traction-battery.recorded-when-removed';

const isBattery = ({ classCode }: Pick<JobOutput, 'classCode'>): boolean => classCode.startsWith('traction-battery.');

/**
 * Traction batteries that were in the vehicles of a job and are not among its outputs: nobody would report where they went. A
 * pack may come out as several modules, so that more is as good. An output that does not say which input it came out of counts for
 * any vehicle, unless loose batteries lie on the same line, which it may have come out of as well.
 */
export const missingBatteries = (job: OpenJob, { site, stories, rules, now }: JobContext): readonly RuleFinding[] => {
  const { siteId } = job;
  const held = rulesOn(rules, { day: chinaDay(now), areaCode: site(siteId)?.areaCode ?? '', siteId });
  const effect = held.effectOf(ruleId);
  if (effect === undefined) return [];
  const batteries = job.outputs.filter(isBattery);
  let unnamed = job.inputs.some(isBattery) ? 0 : batteries.filter(({ fromItemId }) => fromItemId === undefined).length;
  return job.inputs.flatMap((input) => {
    const { itemId, classCode } = input;
    const { details, steps } = stories(itemId);
    const removed = removedBatteries({ classCode, details, steps });
    const own = batteries.filter(({ fromItemId }) => fromItemId === itemId).length;
    const shared = Math.min(unnamed, Math.max(0, removed - own));
    unnamed -= shared;
    const recorded = own + shared;
    if (recorded >= removed) return [];
    return [
      { effect: effect === 'clock' ? ('warn' as const) : effect, problem: batteryMissing(input, removed, recorded) },
    ];
  });
};

const batteryMissing = ({ itemId }: JobInput, removed: number, recorded: number): Problem => ({
  ...{ code: 'output.battery-missing', kind: 'conflict', path: '/outputs' },
  zh: `车辆 ${itemId} 应拆出动力电池 ${removed} 块，产出中只登记了 ${recorded} 块；请登记拆下的电池包或模组及其编码，或由主管说明理由`,
  en: `${removed} traction batteries come out of the vehicle ${itemId}, and the outputs have ${recorded}; record the pack or its modules with their codes, or let a supervisor give the reason`,
  details: { ruleId, itemId, removed, recorded, lacking: removed - recorded },
});
