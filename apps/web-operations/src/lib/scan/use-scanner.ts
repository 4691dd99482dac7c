import { useEffect, useRef } from 'react';
import { fieldOf, giveBack, type Field } from './field-under-scan.ts';
import { createScanReader, longestPauseMs } from './scan-reader.ts';

export interface ScanListeners {
  readonly onScan: (code: string) => void;
  /** A single key that nobody typed into a field and that is no part of a scan: the letters of the screen. */
  readonly onLetter?: (letter: string) => void;
}

/**
 * Hears a keyboard-wedge scanner wherever the focus is, also while a field has it: what was typed into the field is taken
 * out again. Keys with Ctrl, Alt or Meta are none of a scanner's.
 * @param isOff while something else listens, such as a dialog with a scanner of its own
 */
export const useScanner = (listeners: ScanListeners, isOff = false): void => {
  const current = useRef(listeners);
  useEffect(() => {
    current.current = listeners;
  });
  useEffect(() => {
    if (isOff) return undefined;
    const reader = createScanReader();
    let before: { readonly field: Field; readonly value: string; readonly at: number } | null = null;
    let timer = 0;
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
      const field = fieldOf(event.target);
      const at = event.timeStamp;
      if (field === null) before = null;
      else if (before?.field !== field || at - before.at > longestPauseMs) before = { field, value: field.value, at };
      else before = { ...before, at };
      window.clearTimeout(timer);
      const code = reader.key(event.key, at);
      if (code !== null) {
        event.preventDefault();
        event.stopPropagation();
        if (before !== null) giveBack(before.field, before.value);
        current.current.onScan(code);
        return;
      }
      if (field !== null) return;
      timer = window.setTimeout(() => {
        const letter = reader.single(at + longestPauseMs);
        if (letter !== null) current.current.onLetter?.(letter.toLowerCase());
      }, longestPauseMs);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', hear, { capture: true });
    };
  }, [isOff]);
};
