/** Lets only so many pass at once; the others wait in the order in which they came. */
export interface Gate {
  pass<Value>(work: () => Promise<Value>): Promise<Value>;
}

export const openGate = (atOnce: number): Gate => {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return {
    pass: async (work) => {
      if (inside >= atOnce) await new Promise<void>((enter) => waiting.push(enter));
      else inside += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        // who waits takes the place over, so that nobody slips in between
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
};
