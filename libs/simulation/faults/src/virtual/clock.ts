/** Time that passes by being told to. Milliseconds since 1970, and the same as ISO 8601 UTC. */
export interface VirtualClock {
  readonly milliseconds: () => number;
  readonly iso: () => string;
  readonly advance: (milliseconds: number) => void;
}

export const day = 86_400_000;

export const openClock = (startsAt: string): VirtualClock => {
  let now = Date.parse(startsAt);
  let text = startsAt;
  let textOf = now;
  return {
    milliseconds: () => now,
    iso: () => {
      if (textOf !== now) [text, textOf] = [new Date(now).toISOString(), now];
      return text;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
};
