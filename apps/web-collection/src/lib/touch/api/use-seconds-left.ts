import { useEffect, useState } from 'react';

/** Whole seconds until a moment of this device; zero when it is past. */
export const useSecondsLeft = (until: number | null): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return;
    const clock = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(clock);
    }, 250);
    return () => clearInterval(clock);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
};
