import { useLayoutEffect, useRef } from 'react';
import { useDeclaredKeys } from '../commands/declared-keys.ts';
import { takeScans } from './keyboard.ts';

export interface ScanListener {
  /** How the keyboard map says what a scan does on this screen. */
  readonly says?: string;
  /** Of who listens behind all screens, for what no screen takes. */
  readonly isBehind?: boolean;
  /** Gives `false` where the code is none of its own. */
  readonly onScan: (code: string) => unknown;
}

/**
 * Hears a keyboard-wedge scanner wherever the focus is, also while a field has it: what was typed into the field is taken
 * out again. Keys with Ctrl, Alt or Meta are none of a scanner's.
 * @param isOff while something else listens, such as a dialog with a field for the code
 */
export const useScanner = (listener: ScanListener, isOff = false): void => {
  const current = useRef({ listener, isOff });
  useLayoutEffect(() => {
    current.current = { listener, isOff };
  });
  const { says, isBehind = false } = listener;
  useDeclaredKeys(says === undefined ? [] : [{ key: 'scan', says }]);
  useLayoutEffect(
    () =>
      takeScans({
        isBehind,
        isOff: () => current.current.isOff,
        take: (code) => current.current.listener.onScan(code) !== false,
      }),
    [isBehind],
  );
};
