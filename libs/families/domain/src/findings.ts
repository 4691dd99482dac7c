import type { Problem } from '@huihuan/kernel-domain';
import type { Asked, Words } from './form.ts';
import type { Gate, KnownItem } from './step.ts';

type Effect = 'refuse' | 'supervisor' | 'warn' | 'clock';

/** The rule book as it holds on a day at a place. Asking for a rule that the book does not have is an error of the program. */
export interface GateRules {
  /** Day in China of the fact that is judged. */
  readonly day: string;
  /** `undefined` where the rule does not hold on the day. */
  effectOf(ruleId: string): Effect | undefined;
  amount(ruleId: string, name: string): number | undefined;
  choices(ruleId: string, name: string): readonly string[] | undefined;
}

/** What stands against an act, and what follows: it is refused, or a supervisor of the site takes it upon himself, or it is told. */
export interface GateFinding {
  readonly effect: 'refuse' | 'supervisor' | 'warn';
  readonly problem: Problem;
}

/** Whom goods go to, as far as a family asks. */
export interface GoodsReceiver {
  /** A collection point or transfer station of the network, which gives them on and is asked again then. */
  readonly passesOn: boolean;
  /** A site of the network, whoever acts there next is asked again; a downstream enterprise keeps no books here. */
  readonly keepsBooks: boolean;
  /** It holds a licence to dismantle waste appliances on the day, and so may destroy what keeps data. */
  readonly destroysData: boolean;
  /** It is registered on the day as one that can remanufacture parts of vehicles. */
  readonly remanufactures: boolean;
  /** It is registered on the day as steel works that melt scrap. */
  readonly meltsSteel: boolean;
}

/** How goods go back into use. */
export type IntoUse = 'reused' | 'remanufactured' | 'cascaded';

/** What is known of an act beside the item; all of it left out where the act is not said yet. */
export interface ActKnown {
  /** Of a dispatch or a delivery. */
  readonly receiver?: GoodsReceiver | undefined;
  /** Of an act that brings goods back into use, and of one on goods that were graded for it. */
  readonly use?: IntoUse | undefined;
  /** The goods end at the site itself: nothing leaves it, and nobody receives them. */
  readonly endsHere?: boolean | undefined;
}

/**
 * What a family checks of an item before an act, beside the steps that are missing, by what is known of the act so far.
 */
export type FamilyGate = (item: KnownItem, gate: Gate, rules: GateRules, act?: ActKnown) => readonly GateFinding[];

/** What a family checks of a filled form at the hand-in, beside what the fields themselves say. Paths are relative to the details. */
export type FamilyIntake = (asked: Asked, rules: GateRules) => readonly GateFinding[];

/** What the rule does on the day; a clock stops nobody, so it is told. Without a rule: good practice of the network, told. */
export const effectBy = (ruleId: string | null | undefined, rules: GateRules): GateFinding['effect'] | undefined => {
  if (ruleId === null || ruleId === undefined) return 'warn';
  const effect = rules.effectOf(ruleId);
  return effect === 'clock' ? 'warn' : effect;
};

/** Nothing where the rule does not hold on the day. */
export const findingBy = (
  ruleId: string | null,
  rules: GateRules,
  problem: Pick<Problem, 'code' | 'path' | 'details'> & Words,
): readonly GateFinding[] => {
  const effect = effectBy(ruleId, rules);
  return effect === undefined ? [] : [{ effect, problem: { ...problem, kind: 'conflict' } }];
};
