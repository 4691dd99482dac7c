import type { CatalogueClass } from '@huihuan/catalogue-domain';
import { judgeIntake, type GateFinding } from '@huihuan/families-domain';
import { accept, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rulesOn } from '@huihuan/rules-domain';
import type { Doubt } from './doubt.ts';
import type { IntakeContext, IntakeSite, RegisterIntake, Warning } from './intake-command.ts';

/** What the form of the family says, by the rules of the day and place of the hand-in. */
export const checkForm = (
  { row, site }: Pick<RegisterIntake, 'row'> & { readonly site: Pick<IntakeSite, 'siteId' | 'areaCode'> },
  { family, classCode }: CatalogueClass,
  { rules }: Pick<IntakeContext, 'rules'>,
): Result<{ readonly doubts: readonly Doubt[]; readonly warnings: readonly Warning[] }> => {
  const { siteId, areaCode } = site;
  const held = rulesOn(rules, { day: chinaDay(row.occurredAt), areaCode, siteId });
  const judged = judgeIntake(family, { classCode, details: row.details, grams: row.grams }, held);
  if (!judged.ok) return refuse(inRow(judged.problem));
  return accept({
    doubts: judged.value.filter(leftToSupervisor).map(({ problem }) => inRow(problem)),
    warnings: judged.value
      .filter((finding) => !leftToSupervisor(finding))
      .map(({ problem: { code, zh, en } }) => ({ code, zh, en })),
  });
};

const leftToSupervisor = ({ effect }: GateFinding): boolean => effect === 'supervisor';

const inRow = (problem: Problem): Problem => ({ ...problem, path: `/details${problem.path ?? ''}` });
