/**
 * Waits for all, also when one has failed: what the others open has to be known before it can be closed.
 * @throws the first failure
 */
export const together = async <Works extends readonly Promise<unknown>[]>(
  works: readonly [...Works],
): Promise<{ -readonly [Index in keyof Works]: Awaited<Works[Index]> }> => {
  await Promise.allSettled(works);
  return Promise.all(works);
};
