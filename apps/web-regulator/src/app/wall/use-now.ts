import { useEffect, useState } from 'react';
import { serverNow } from '../../lib/state/server-clock.ts';

/** The time by the server's clock, second by second. */
export const useNow = (): number => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(serverNow()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
};
