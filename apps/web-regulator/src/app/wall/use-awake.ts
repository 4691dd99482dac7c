import { useEffect, useState } from 'react';

/** Keeps the screen from sleeping while the page is seen. Says whether it could: some browsers and insecure addresses cannot. */
export const useAwake = (): boolean => {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const hold = async (): Promise<void> => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isOver) {
          await held.release();
          return;
        }
        lock = held;
        setAwake(true);
        held.addEventListener('release', () => setAwake(false));
      } catch {
        setAwake(false);
      }
    };
    const look = (): void => void hold();
    look();
    // a page that was hidden has lost it
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', look);
      void lock?.release();
    };
  }, []);
  return isAwake;
};
