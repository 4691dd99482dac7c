import { useState, type UIEvent } from 'react';

/** Rows above and below what is seen, so that nothing flashes while one scrolls. */
const beyond = 12;

export interface RowsInSight {
  readonly first: number;
  /** One behind the last. */
  readonly last: number;
  readonly totalPixels: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Which of many rows of one height have to be drawn. @param framePixels the height of what is scrolled */
export const useRowsInSight = (count: number, rowPixels: number, framePixels: number): RowsInSight => {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / rowPixels) - beyond);
  const last = Math.min(count, Math.ceil((top + framePixels) / rowPixels) + beyond);
  return {
    first: Math.min(first, last),
    last,
    totalPixels: count * rowPixels,
    onScroll: ({ currentTarget }) => {
      // drawn anew only when another row comes into sight
      const next = Math.floor(currentTarget.scrollTop / rowPixels) * rowPixels;
      if (next !== top) setTop(next);
    },
  };
};
