import { useEffect, useRef } from 'react';
import { openWedge } from './wedge.ts';

/** Hears a scanner that types, wherever the focus is, while the part that asks is on the screen. */
export const useScanner = (onScan: (text: string) => void): void => {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
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
