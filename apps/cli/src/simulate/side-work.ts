/** Work that goes on beside its beginner. */
export interface SideWork {
  begin(work: Promise<void>): void;
  /** @throws the first failure so far, so that nobody goes on for minutes after the server is gone */
  check(): void;
  /** Waits for all of it. @throws the first failure */
  finish(): Promise<void>;
}

/** Keeps work that is only awaited later: a failure before that counts as looked after, and ends no process. */
export const openSideWork = (): SideWork => {
  const begun: Promise<void>[] = [];
  let failure: { readonly error: unknown } | null = null;
  return {
    begin: (work) => {
      begun.push(work);
      work.catch((error: unknown) => (failure ??= { error }));
    },
    check: () => {
      if (failure !== null) throw failure.error;
    },
    finish: async () => {
      await Promise.all(begun);
    },
  };
};
