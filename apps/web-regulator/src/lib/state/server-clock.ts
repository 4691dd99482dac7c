/** How far the server's clock is ahead of this machine's, in milliseconds. A wrong clock here must not move a truck. */
let ahead = 0;

/** Learns from the `asOf` of an answer that has just come. */
export const noteServerTime = (asOf: string): void => {
  const said = Date.parse(asOf);
  if (Number.isFinite(said)) ahead = said - Date.now();
};

/** Milliseconds since 1970 by the server's clock. */
export const serverNow = (): number => Date.now() + ahead;
