import { useEffect, useState } from 'react';

const restMs = 3_000;

/** Whether somebody moves a pointer, or did a moment ago: on a wall nothing of it is seen otherwise. */
export const usePointer = (): boolean => {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const move = (): void => {
      setMoves(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setMoves(false), restMs);
    };
    addEventListener('pointermove', move);
    return () => {
      window.clearTimeout(timer);
      removeEventListener('pointermove', move);
    };
  }, []);
  return moves;
};
