/** A life as a table: from each state, which act leads to which state. Terminal states have no acts. */
export type Transitions<State extends string, Act extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Act, State>>>>
>;

/** The state after an act, or `null` where the table does not allow it. */
export const nextState = <State extends string, Act extends string>(
  table: Transitions<State, Act>,
  state: State,
  act: Act,
): State | null => table[state][act] ?? null;

export const actsFrom = <State extends string, Act extends string>(
  table: Transitions<State, Act>,
  state: State,
): readonly Act[] => Object.keys(table[state]) as Act[];

export interface LifecycleFlaws<State extends string> {
  /** States that no path from the first state reaches. */
  readonly unreachable: readonly State[];
  /** States that are not declared terminal and from which no terminal state can be reached. */
  readonly deadEnds: readonly State[];
  /** States declared terminal that still have acts. */
  readonly leavingTerminal: readonly State[];
}

/** Checks a table of transitions: a life must be able to reach every state, and to end from each. */
export const lifecycleFlaws = <State extends string, Act extends string>(
  table: Transitions<State, Act>,
  first: State,
  terminal: readonly State[],
): LifecycleFlaws<State> => {
  const states = Object.keys(table) as State[];
  const after = (state: State): State[] =>
    Object.values<State | undefined>(table[state]).filter((next) => next !== undefined);
  const reach = (from: State): Set<State> => {
    const seen = new Set<State>([from]);
    for (const state of seen) for (const next of after(state)) seen.add(next);
    return seen;
  };
  const reached = reach(first);
  return {
    unreachable: states.filter((state) => !reached.has(state)),
    deadEnds: states.filter((state) => !terminal.some((end) => reach(state).has(end))),
    leavingTerminal: terminal.filter((state) => after(state).length > 0),
  };
};
