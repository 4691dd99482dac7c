/** Does works one after the other, in the order in which they came. @returns `null` where `mostWaiting` wait already */
export const oneAtATime = (mostWaiting: number) => {
  let last: Promise<unknown> = Promise.resolve();
  let taken = 0;
  return <Value>(work: () => Promise<Value>): Promise<Value> | null => {
    if (taken > mostWaiting) return null;
    taken += 1;
    const done = last.then(work).finally(() => {
      taken -= 1;
    });
    // one that fails fails for whoever asked for it, and holds nobody up
    last = done.catch(() => undefined);
    return done;
  };
};
