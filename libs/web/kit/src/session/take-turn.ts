/** Runs works one after the other. */
export type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * One at a time over all pages of the browser: a refresh token is good for one use, and what the next page sends has to be
 * what the one before was answered with. Browsers offer no locks to pages that came over plain HTTP from another machine;
 * there each page waits for itself alone, and the server answers a token that was just used once more.
 */
export const turnsOfBrowser = (): TakeTurn => {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return turnsOfPage();
  return <Value>(work: () => Promise<Value>) => locks.request('huihuan.session', work) as Promise<Value>;
};

export const turnsOfPage = (): TakeTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};
