import type { Override } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { RuleInForce } from '@huihuan/rules-domain';
import type { KnownStaff } from '../handover/known.ts';
import { isSupervisorOf } from '../handover/supervisor-of.ts';

/** What a rule has against an act, and what follows: it is refused, a supervisor answers for it, or it is told. */
export interface RuleFinding {
  readonly effect: 'refuse' | 'supervisor' | 'warn';
  readonly problem: Problem;
}

/** A clock stops nobody: what it says of an act is told. */
export const findingBy = ({ effect }: Pick<RuleInForce, 'effect'>, problem: Problem): RuleFinding => ({
  effect: effect === 'clock' ? 'warn' : effect,
  problem,
});

/** Where a rule comes from, as it is shown: the letter of the law only where its document was read in full. */
export const sourceOf = ({ standing, document, clause }: RuleInForce): { readonly zh: string; readonly en: string } => {
  const text = clause === null ? document : `${document} ${clause}`;
  return standing === 'national' ? { zh: text, en: text } : { zh: `本地规则：${text}`, en: `local rule: ${text}` };
};

/** What a rule in force says of itself in the details of a problem. */
export const ruleDetails = ({ rule: { ruleId }, standing, document, clause }: RuleInForce) => ({
  ...{ ruleId, standing, document, clause },
});

/** Who answers for an act, where somebody does. */
export interface Answering {
  readonly siteId: string;
  readonly override: Override | null;
  readonly staff: (staffId: string) => KnownStaff | undefined;
}

export interface Judged {
  /** For whoever acts. Facts keep the codes. */
  readonly warnings: readonly Problem[];
  /** Named only where it was needed. */
  readonly override: Override | null;
}

/** What stands against an act refuses it, or needs a supervisor of the site with a reason; what is odd becomes a warning. */
export const resolveFindings = (findings: readonly RuleFinding[], answering: Answering): Result<Judged> => {
  const of = (wanted: RuleFinding['effect']): readonly Problem[] =>
    findings.filter(({ effect }) => effect === wanted).map(({ problem }) => problem);
  const [refused] = of('refuse');
  if (refused !== undefined) return refuse(refused);
  const [doubts, { override, siteId, staff }] = [of('supervisor'), answering];
  const [first] = doubts;
  if (first === undefined) return accept({ warnings: of('warn'), override: null });
  if (override === null) return refuse(askSupervisor(first, doubts));
  if (!isSupervisorOf(staff(override.supervisorId), siteId)) return refuse(notASupervisor(override, siteId));
  return accept({ warnings: [...doubts, ...of('warn')], override });
};

/** What facts keep of it; nothing where nothing was said. */
export const judgedMembers = ({ warnings, override }: Judged) => ({
  ...(warnings.length === 0 ? {} : { warnings: [...new Set(warnings.map(({ code }) => code))] }),
  ...(override === null ? {} : { override }),
});

const askSupervisor = (first: Problem, doubts: readonly Problem[]): Problem => ({
  ...first,
  zh: `${first.zh}；确认无误的，请本场所主管说明理由后放行`,
  en: `${first.en}; if it is right, a supervisor of this site can override it with a reason`,
  details: { ...first.details, overridable: true, doubts: doubts.map(({ code }) => code) },
});

const notASupervisor = ({ supervisorId }: Override, siteId: string): Problem => ({
  code: 'override.not-a-supervisor',
  kind: 'forbidden',
  zh: '放行人不是本场所在岗的主管；请由本场所主管放行',
  en: 'who overrides is no active supervisor of this site; ask one who is',
  path: '/override/supervisorId',
  details: { supervisorId, siteId },
});
