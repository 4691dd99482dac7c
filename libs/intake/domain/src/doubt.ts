import type { Override } from '@huihuan/contracts-events';
import { isSupervisorOf } from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { IntakeContext, RegisterIntake, Warning } from './intake-command.ts';

/** What a check would refuse, but a supervisor may take upon himself: an implausible weight, a VIN from before the rule. */
export type Doubt = Problem;

/** With doubts the row needs a supervisor of the site; then they become warnings. Without doubts no override is recorded. */
export const resolveDoubts = (
  doubts: readonly Doubt[],
  { siteId, row }: RegisterIntake,
  context: Pick<IntakeContext, 'staff' | 'notAnswered'>,
): Result<{
  readonly warnings: readonly Warning[];
  readonly override: Override | null;
}> => {
  const [first] = doubts;
  if (first === undefined) return accept({ warnings: [], override: null });
  if (row.override === undefined) return refuse(askSupervisor(first, doubts));
  const { supervisorId } = row.override;
  if (!isSupervisorOf(context.staff(supervisorId), siteId)) return refuse(notASupervisor(supervisorId, siteId));
  const against = context.notAnswered?.(row);
  if (against !== undefined) return refuse(against);
  const warnings = doubts.map(({ code, zh, en }) => ({ code, zh, en }));
  return accept({ warnings, override: row.override });
};

const askSupervisor = (first: Doubt, doubts: readonly Doubt[]): Problem => ({
  ...first,
  zh: `${first.zh}；确认无误的，请本场所主管说明理由后放行`,
  en: `${first.en}; if it is right, a supervisor of this site can override it with a reason`,
  details: { ...first.details, overridable: true, doubts: doubts.map(({ code }) => code) },
});

const notASupervisor = (supervisorId: string, siteId: string): Problem => ({
  code: 'override.not-a-supervisor',
  kind: 'forbidden',
  zh: '放行人不是本场所在岗的主管；请由本场所主管放行',
  en: 'who overrides is no active supervisor of this site; ask one who is',
  path: '/override/supervisorId',
  details: { supervisorId, siteId },
});
