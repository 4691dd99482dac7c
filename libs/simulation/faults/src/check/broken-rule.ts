import { RunEnds } from '../virtual/failures.ts';

/** A rule that did not hold: what was expected and what was found, about what. */
export class BrokenRule extends RunEnds {
  readonly rule: string;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;

  constructor(rule: string, about: { readonly subject: string; readonly expected: unknown; readonly found: unknown }) {
    super(`${rule}: ${about.subject}: expected ${String(about.expected)}, found ${String(about.found)}`);
    this.rule = rule;
    this.subject = about.subject;
    this.expected = String(about.expected);
    this.found = String(about.found);
  }
}
