/** The first wait after a failure, and the longest after many. */
const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 15_000;

/** How one process of a service is doing, as far as the requests of others told. */
export interface Replica {
  readonly url: string;
  /** Failures since it answered last; 0 is well. */
  readonly failures: number;
}

/** The processes of one service behind the gateway. */
export interface Replicas {
  /** In which order to try them for one request: in turn, and those that failed lately only when no other is left. */
  order(): readonly string[];
  /** It could not be reached, or it broke off. */
  failed(url: string): void;
  /** It answered, whatever it said. */
  answered(url: string): void;
  states(): readonly Replica[];
}

interface State {
  readonly url: string;
  failures: number;
  leftOutUntil: number;
}

const waitAfter = (failures: number): number =>
  Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** (failures - 1));

/**
 * Takes turns over replicas and leaves out the dead ones, by what happens to the requests (passive health): after a failure
 * one is left out for a while that grows with each further one; then a single request finds out whether it is back.
 * @param now milliseconds that only go forward
 */
export const replicasOf = (urls: readonly string[], now: () => number): Replicas => {
  const states = urls.map((url): State => ({ url, failures: 0, leftOutUntil: 0 }));
  let turn = 0;

  const find = (url: string): State | undefined => states.find((state) => state.url === url);

  return {
    order: () => {
      const first = turn % states.length;
      turn += 1;
      const inTurn = [...states.slice(first), ...states.slice(0, first)];
      const [well, leftOut] = [
        inTurn.filter((state) => state.leftOutUntil <= now()),
        inTurn.filter((state) => state.leftOutUntil > now()),
      ];
      // the one that is tried again is left out for the others until it has answered
      const tried = well[0];
      if (tried !== undefined && tried.failures > 0) tried.leftOutUntil = now() + waitAfter(tried.failures);
      return [...well, ...leftOut].map(({ url }) => url);
    },
    failed: (url) => {
      const state = find(url);
      if (state === undefined) return;
      state.failures += 1;
      state.leftOutUntil = now() + waitAfter(state.failures);
    },
    answered: (url) => {
      const state = find(url);
      if (state === undefined) return;
      state.failures = 0;
      state.leftOutUntil = 0;
    },
    states: () => states.map(({ url, failures }) => ({ url, failures })),
  };
};
