export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

/** What one side of a race waits for, and the other opens. */
export const newGate = (): Gate => {
  let resolved = (): void => undefined;
  const opened = new Promise<void>((resolve) => (resolved = resolve));
  return {
    opened,
    open: () => {
      resolved();
    },
  };
};

/**
 * Asks again and again, each time the database.
 * @throws where it is not so within a minute
 */
export const until = async (so: () => Promise<boolean>): Promise<void> => {
  const begin = Date.now();
  while (!(await so())) if (Date.now() - begin > 60_000) throw new Error('this has not come to be');
};
