/** The area after the one that is shown; the first again after the last, and where the one that is shown is gone. */
export const nextTurn = (areas: readonly string[], shown: string): string =>
  areas[(areas.indexOf(shown) + 1) % areas.length] ?? shown;
