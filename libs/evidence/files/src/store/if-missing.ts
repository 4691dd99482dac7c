/** For `catch`: what is not there is told by another value. @throws every other failure */
export const ifMissing =
  <Value>(instead: Value) =>
  (failure: unknown): Value => {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return instead;
    throw failure;
  };
