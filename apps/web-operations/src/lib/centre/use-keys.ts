import { useLayoutEffect, useRef } from 'react';
import { useDeclaredKeys } from '../commands/declared-keys.ts';
import { holdKeys } from '../scan/keyboard.ts';

/** What a key does and how the keyboard map says it. */
export interface KeyAct {
  readonly says: string;
  readonly act: () => void;
  /** Moves in a list: on the map, but nothing for the palette. */
  readonly isMove?: boolean;
}

/** Acts by the name of their key in `KeyboardEvent.key` (letters in lower case). */
export type Keys = Readonly<Record<string, KeyAct>>;

/**
 * Does what a key of the screen stands for, and declares it for the keyboard map and the palette. Letters that are typed into
 * a field are none, nor is anything while a dialog asks; function keys are everywhere. A letter waits as long as a scanner
 * pauses: one inside a scan is no key. Whoever sees the screen can press its keys: they are heard before it is drawn.
 * @param isOff while the keys mean nothing
 */
export const useKeys = (keys: Keys, isOff = false): void => {
  const current = useRef<Keys>({});
  const now = isOff ? {} : keys;
  useLayoutEffect(() => {
    current.current = now;
  });
  useDeclaredKeys(
    Object.entries(now).map(([key, { says, act, isMove }]) => ({ key, says, ...(isMove === true ? {} : { act }) })),
  );
  useLayoutEffect(() => holdKeys((key) => current.current[key]?.act), []);
};
