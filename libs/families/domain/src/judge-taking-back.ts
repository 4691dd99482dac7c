import type { Details } from '@huihuan/contracts-events';
import type { GateFinding, GateRules } from './findings.ts';
import { judgeGate } from './judge-gate.ts';
import { gates, type Gate, type KnownItem } from './step.ts';

/** What an act would have been stopped at by what was said, and by what is said now no more. */
export interface LiftedStop {
  readonly gate: Gate;
  readonly code: string;
}

/**
 * The stops (refused, or for a supervisor) that saying these details instead takes away by unsaying or changing what was said.
 * What only adds to it takes nothing back: a form that is filled in at last opens the gates that waited for it.
 */
export const liftedBy = (item: KnownItem, details: Details, rules: GateRules): readonly LiftedStop[] => {
  const added = { ...item, details: { ...details, ...item.details } };
  const instead = { ...item, details };
  return gates.flatMap((gate) => {
    const left = new Set(stopsAt(instead, gate, rules).map(nameOf));
    return stopsAt(added, gate, rules)
      .filter((stop) => !left.has(nameOf(stop)))
      .map(({ problem: { code } }) => ({ gate, code }));
  });
};

const stopsAt = (item: KnownItem, gate: Gate, rules: GateRules): readonly GateFinding[] =>
  judgeGate(item, gate, rules).filter(({ effect }) => effect !== 'warn');

const nameOf = ({ problem: { code, details } }: GateFinding): string => {
  const step = details?.['step'];
  return typeof step === 'string' ? `${code} ${step}` : code;
};
