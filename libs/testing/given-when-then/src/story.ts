import { deepStrictEqual, fail } from 'node:assert/strict';
import type { Result } from '@huihuan/kernel-domain';

/** The three parts of a domain that a story drives. The world around it (policies, look-ups, time) is already inside `decide`. */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  readonly decide: (state: State, command: Command) => Result<readonly Event[]>;
  readonly evolve: (state: State, event: Event) => State;
}

export interface Outcome<State, Event> {
  /** Exactly these events, in this order. */
  readonly then: (...events: readonly Event[]) => void;
  /** The state after what was decided. */
  readonly thenState: (check: (state: State) => void) => void;
  /** Refused with this code, and with at least these details. */
  readonly thenRefused: (code: string, details?: Readonly<Record<string, unknown>>) => void;
}

export interface Story<State, Command, Event> {
  readonly given: (...events: readonly Event[]) => { readonly when: (command: Command) => Outcome<State, Event> };
}

/** Tells a domain as a story: `given(what happened).when(what is asked).then(what follows)`. */
export const story = <State, Command, Event>({
  initial,
  decide,
  evolve,
}: Decider<State, Command, Event>): Story<State, Command, Event> => ({
  given: (...history) => ({
    when: (command) => {
      const state = history.reduce(evolve, initial);
      const result = decide(state, command);
      const decided = (): readonly Event[] =>
        result.ok ? result.value : fail(`refused with ${result.problem.code}: ${result.problem.en}`);
      return {
        then: (...events) => {
          deepStrictEqual(decided(), events);
        },
        thenState: (check) => {
          check(decided().reduce(evolve, state));
        },
        thenRefused: (code, details = {}) => {
          if (result.ok) fail(`expected a refusal with ${code}, but it was accepted: ${JSON.stringify(result.value)}`);
          const found = result.problem.details ?? {};
          deepStrictEqual(
            { code: result.problem.code, ...pick(found, Object.keys(details)) },
            { code, ...details },
            `${result.problem.code}: ${result.problem.en}`,
          );
        },
      };
    },
  }),
});

const pick = (of: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, of[key]]));
