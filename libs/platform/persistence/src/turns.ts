/** Waits for a turn. The answer gives it back, once. */
export type TakeTurn = () => Promise<() => void>;

/** Lets a few in at a time; the others wait, in the order in which they came. */
export const createTurns = (atOnce: number): TakeTurn => {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return async () => {
    if (inside < atOnce) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let given = false;
    return () => {
      if (given) return;
      given = true;
      giveBack();
    };
  };
};
