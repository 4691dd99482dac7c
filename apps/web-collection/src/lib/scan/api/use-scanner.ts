import { useLayoutEffect, useRef } from 'react';
import { openWedge } from './wedge.ts';

/**
 * Hears a scanner that types, wherever the focus is, while the part that asks is on the screen. @param isReady as long as it is
 * not (what a scan is looked up in is still being read), scans are kept, and handed over in their order when it is
 */
export const useScanner = (onScan: (text: string) => void, isReady = true): void => {
  const kept = useRef<string[]>([]);
  const latest = useRef<(text: string) => void>(() => undefined);
  useLayoutEffect(() => {
    latest.current = isReady ? onScan : (text) => kept.current.push(text);
    if (isReady) for (const text of kept.current.splice(0)) onScan(text);
  });
  useLayoutEffect(() => {
    const wedge = openWedge();
    const hear = (event: KeyboardEvent): void => {
      const scanned = wedge({ key: event.key, at: event.timeStamp });
      if (scanned === null) return;
      // the Enter of a scanner presses no key of the screen
      event.preventDefault();
      event.stopPropagation();
      latest.current(scanned);
    };
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, []);
};
