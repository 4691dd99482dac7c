/**
 * What the work gives, or `undefined` as soon as the signal aborts: for what need not be waited for when nobody wants it any
 * more. Later nobody hears of it, not even of its failure.
 * @throws what it rejects with
 */
export const orAborted = async <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> => {
  let giveUp = (): void => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', giveUp));
};
