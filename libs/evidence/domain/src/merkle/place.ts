/** Where a subtree stands among those of its level, and where the last one of that level stands. */
export interface Place {
  readonly own: number;
  readonly last: number;
}

export const isOdd = (number: number): boolean => number % 2 === 1;

/** One level up. Not by bits: a log may grow beyond 2³¹. */
export const half = ({ own, last }: Place): Place => ({ own: Math.floor(own / 2), last: Math.floor(last / 2) });

/** Up to the level where the subtree has another one to its left: above it stands alone at the right edge. */
export const upToOdd = (from: Place): Place => {
  let place = from;
  while (!isOdd(place.own) && place.own !== 0) place = half(place);
  return place;
};
