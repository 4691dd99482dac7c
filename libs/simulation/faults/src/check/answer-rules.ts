import type { Outcome } from '../clients/request.ts';
import { BrokenRule } from './broken-rule.ts';
import type { Checker } from './checker.ts';

interface First {
  readonly text: string;
  readonly at: number;
}

/** A request can be sent as often as one likes: once it was carried out, every answer is the first one. */
export const answerRules = (now: () => number): Pick<Checker, 'performed' | 'answered' | 'prune'> => {
  const firsts = new Map<string, First>();
  const compare = ({ id, isAccepted, text }: Outcome): void => {
    const first = firsts.get(id);
    if (first === undefined) {
      if (isAccepted) firsts.set(id, { text, at: now() });
    } else if (text !== first.text && text !== 'request.id-reused') {
      throw new BrokenRule('one-answer', { subject: `request ${id}`, expected: first.text, found: text });
    }
  };
  return {
    performed: (outcomes) => outcomes.forEach(compare),
    answered: (outcomes) => outcomes.forEach(compare),
    prune: (before) => {
      for (const [id, { at }] of firsts) if (at < before) firsts.delete(id);
    },
  };
};
