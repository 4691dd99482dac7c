import { chinaDay } from '@huihuan/catalogue-domain';
import { fact, type Fact, type GradeOutcome } from '@huihuan/contracts-events';
import { itemUnknown, mayGrade, type Holding, type KnownSite } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { RuleBook } from '@huihuan/rules-domain';
import { outcomesFor, ruleAgainst } from './grade-rules.ts';
import { outcomeNames } from './outcome-names.ts';

export interface GradeItem {
  readonly siteId: string;
  readonly itemId: string;
  readonly outcome: GradeOutcome;
  readonly reason: string;
  /** State of health, function test and the like, by name. */
  readonly measurements: Readonly<Record<string, number | string>>;
  readonly staffId: string | null;
}

export interface GradeContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly site: (siteId: string) => KnownSite | undefined;
  readonly holding: (itemId: string) => Holding | undefined;
  /** The rules with what was set for the place of the act. */
  readonly rules: RuleBook;
}

export type GradedFact = Extract<Fact, { type: 'cn.huihuan.item.graded.v1' }>;

/** Decides what becomes of an item in stock. Graded again, the later decision holds. */
export const decideGrade = (command: GradeItem, context: GradeContext): Result<GradedFact> => {
  const { siteId, itemId, outcome, reason, measurements, staffId } = command;
  const found = context.holding(itemId);
  if (found === undefined) return refuse(itemUnknown(itemId));
  const ready = mayGrade(found, siteId);
  if (!ready.ok) return ready;
  const { family, classCode } = ready.value.item;
  const day = chinaDay(context.now);
  const against = ruleAgainst(family, outcome, day);
  if (against !== undefined) {
    const allowed = outcomesFor(family, day);
    const named = (tongue: 'zh' | 'en') => allowed.map((one) => outcomeNames[one][tongue]);
    const { zh, en } = outcomeNames[outcome];
    return refuse({
      code: 'grade.not-allowed',
      kind: 'conflict',
      zh: `该类物品不能定级为“${zh}”（${against.document}），只能是：${named('zh').join('、')}`,
      en: `goods of the family ${family} cannot be graded “${en}” (${against.document}), only: ${named('en').join(', ')}`,
      path: '/outcome',
      details: { itemId, family, outcome, allowed, document: against.document },
    });
  }
  return accept(
    fact('cn.huihuan.item.graded.v1', { siteId, itemId, classCode, outcome, reason, measurements, staffId }),
  );
};
