import type { RuleEffect } from '@huihuan/contracts-events';
import { ruleAt, type RuleBook, type RuleInForce, type RuleQuestion } from './book.ts';

/** The rules as they hold on a day at a place, by the names of the rules. */
export interface RulesOn {
  readonly day: string;
  /** `undefined` where the rule does not hold on the day. */
  readonly at: (ruleId: string) => RuleInForce | undefined;
  readonly effectOf: (ruleId: string) => RuleEffect | undefined;
  readonly amount: (ruleId: string, name: string) => number | undefined;
  readonly choices: (ruleId: string, name: string) => readonly string[] | undefined;
}

/** The book for one fact: its day in China and its place. Throws for a rule that the book does not have. */
export const rulesOn = (book: RuleBook, place: Omit<RuleQuestion, 'ruleId'>): RulesOn => {
  const asked = new Map<string, RuleInForce | undefined>();
  const at = (ruleId: string): RuleInForce | undefined => {
    if (!asked.has(ruleId)) asked.set(ruleId, ruleAt(book, { ...place, ruleId }));
    return asked.get(ruleId);
  };
  return {
    ...{ day: place.day, at, effectOf: (ruleId) => at(ruleId)?.effect },
    amount: (ruleId, name) => {
      const value = at(ruleId)?.parameters[name];
      return typeof value === 'number' ? value : undefined;
    },
    choices: (ruleId, name) => {
      const value = at(ruleId)?.parameters[name];
      return Array.isArray(value) ? value : undefined;
    },
  };
};
