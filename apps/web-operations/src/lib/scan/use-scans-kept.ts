import { useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { giveScan, takeScans } from './keyboard.ts';

/**
 * Keeps what is scanned while a screen still reads what a scan is looked up in; who takes scans then gets it, in its order. A
 * screen that is left before gives nothing to the next one.
 */
export const useScansKept = (isReading: boolean): void => {
  const kept = useRef<string[]>([]);
  useLayoutEffect(() => {
    if (isReading)
      return takeScans({
        isBehind: false,
        isOff: () => false,
        take: (code) => kept.current.push(code) > 0,
      });
    const codes = kept.current.splice(0);
    // what a scan does may rest on what the scan before has changed
    queueMicrotask(() => {
      for (const code of codes) flushSync(() => giveScan(code));
    });
    return undefined;
  }, [isReading]);
};
