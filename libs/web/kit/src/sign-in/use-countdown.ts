import { useEffect, useState } from 'react';

const lookMs = 250;

/** Whole seconds that are left, counted down while somebody looks, and what starts it with so many. */
export const useCountdown = (): readonly [left: number, start: (seconds: number) => void] => {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const isRunning = left > 0;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), lookMs);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  const start = (seconds: number): void => {
    setNow(Date.now());
    setUntil(Date.now() + seconds * 1000);
  };
  return [left, start];
};
