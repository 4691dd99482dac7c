import { useLayoutEffect, useRef } from 'react';

/** A key of a screen, as the keyboard map shows it and the palette offers it. */
export interface DeclaredKey {
  /** As in `KeyboardEvent.key`, letters in lower case; `scan` is the scanner. */
  readonly key: string;
  readonly says: string;
  /** What the palette does in its place; absent where only the key itself makes sense, as for moving in a list. */
  readonly act?: () => void;
}

const screens = new Set<{ readonly current: readonly DeclaredKey[] }>();

/** Tells the keyboard map and the palette which keys a part of the present screen has, as long as it is there. */
export const useDeclaredKeys = (declared: readonly DeclaredKey[]): void => {
  const current = useRef(declared);
  useLayoutEffect(() => {
    current.current = declared;
  });
  useLayoutEffect(() => {
    screens.add(current);
    return () => {
      screens.delete(current);
    };
  }, []);
};

/** The keys of the present screen, as they are now. */
export const declaredKeys = (): readonly DeclaredKey[] => [...screens].flatMap(({ current }) => current);
