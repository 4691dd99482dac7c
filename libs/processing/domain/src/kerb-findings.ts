import type { RuleFinding } from '@huihuan/custody-domain';
import { chinaDay, type Problem } from '@huihuan/kernel-domain';
import { besideKerb, gramsOf } from '@huihuan/processing-balance';
import { rulesOn } from '@huihuan/rules-domain';
import { kerbOfJob } from './expected-outputs.ts';
import type { JobContext } from './job-command.ts';
import type { OpenJob } from './job.ts';

/** What the kerb weight of its vehicles has against closing a job: weights that are too far from it. */
export const kerbFindings = (job: OpenJob, { site, stories, rules, now }: JobContext): readonly RuleFinding[] => {
  const { siteId } = job;
  const held = rulesOn(rules, { day: chinaDay(now), areaCode: site(siteId)?.areaCode ?? '', siteId });
  const kerb = kerbOfJob(job.inputs, (itemId) => stories(itemId).details, held);
  if (kerb === null) return [];
  const { effect } = kerb.rule;
  const weights = [
    { grams: kerb.takenGrams, zh: '入库重量', en: 'the weight on arrival' },
    { grams: gramsOf(job.outputs), zh: '产出合计', en: 'the outputs in all' },
  ];
  return weights.flatMap((weight) => {
    const side = besideKerb(kerb, weight.grams);
    if (side === null) return [];
    const percent = side === 'above' ? kerb.overPercent : kerb.shortPercent;
    const problem = besideKerbProblem({ ...weight, side, percent, kerbGrams: kerb.kerbGrams });
    return [{ effect: effect === 'clock' ? 'warn' : effect, problem }];
  });
};

interface BesideKerb {
  readonly grams: number;
  readonly kerbGrams: number;
  readonly side: 'above' | 'below';
  readonly percent: number;
  readonly zh: string;
  readonly en: string;
}

const besideKerbProblem = ({ grams, kerbGrams, side, percent, zh, en }: BesideKerb): Problem => ({
  code: 'vehicle.kerb-weight',
  kind: 'conflict',
  zh: `${zh} ${grams} 克比整备质量 ${kerbGrams} 克${side === 'above' ? '高出' : '低'}超过 ${percent}%；请核对称重、整备质量和缺件说明`,
  en: `${en}, ${grams} g, is more than ${percent} % ${side} the kerb weight of ${kerbGrams} g; check the weights, the kerb weight, and what was said to lack`,
  details: { ruleId: 'vehicle.kerb-weight', grams, kerbGrams, side, percent },
});
