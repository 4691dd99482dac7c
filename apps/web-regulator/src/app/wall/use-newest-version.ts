import { useEffect, useRef } from 'react';
import { useConnection } from '../../lib/state/connection.ts';
import { servesOtherScript } from './served-script.ts';

const askServed = async (): Promise<void> => {
  const running = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (running === null || running === undefined) return;
  const answer = await fetch('/', { cache: 'no-store' });
  if (answer.ok && servesOtherScript(await answer.text(), running)) location.reload();
};

/** Takes the newer page by itself: when the server is back after a cut, and when a part of the old page is gone from it. */
export const useNewestVersion = (): void => {
  const { kind } = useConnection();
  const wasLost = useRef(false);
  useEffect(() => {
    if (kind === 'reconnecting' || kind === 'offline') wasLost.current = true;
    if (kind !== 'live' || !wasLost.current) return;
    wasLost.current = false;
    // where this question fails, too, the connection is lost again, and it is asked again
    askServed().catch(() => undefined);
  }, [kind]);
  useEffect(() => {
    const reload = (): void => location.reload();
    addEventListener('vite:preloadError', reload);
    return () => removeEventListener('vite:preloadError', reload);
  }, []);
};
