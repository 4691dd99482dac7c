import { useEffect, useState } from 'react';

/** Now, in milliseconds, anew each half minute: for what says how long ago something was. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(clock);
  }, []);
  return now;
};
