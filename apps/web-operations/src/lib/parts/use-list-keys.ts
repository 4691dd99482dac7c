import { useLayoutEffect, useRef } from 'react';
import { useDeclaredKeys } from '../commands/declared-keys.ts';
import { isAsking } from '../commands/where-keys-go.ts';
import { useCommandTexts } from '../i18n/use-command-texts.ts';

export interface ListKeys {
  readonly length: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Enter on the row that is selected. */
  readonly onOpen?: (index: number) => void;
}

const steps: Readonly<Record<string, (selected: number, length: number) => number>> = {
  ArrowDown: (selected) => selected + 1,
  ArrowUp: (selected) => selected - 1,
  PageDown: (selected) => selected + 10,
  PageUp: (selected) => selected - 10,
  Home: () => 0,
  End: (_, length) => length - 1,
};

/** Fields, buttons and dialogs have these keys for themselves. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, button, a, dialog, [role="radio"]') !== null;

/** Up, down, Home, End and Enter move in the list of a screen and open what is selected, wherever on the screen one is. */
export const useListKeys = (keys: ListKeys): void => {
  const current = useRef(keys);
  const { keys: words } = useCommandTexts();
  useLayoutEffect(() => {
    current.current = keys;
  });
  useDeclaredKeys([
    ...['ArrowUp', 'ArrowDown'].map((key) => ({ key, says: words.move })),
    ...['PageUp', 'PageDown'].map((key) => ({ key, says: words.page })),
    ...['Home', 'End'].map((key) => ({ key, says: words.ends })),
    ...(keys.onOpen === undefined ? [] : [{ key: 'Enter', says: words.open }]),
  ]);
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { length, selected, onSelect, onOpen } = current.current;
      if (length === 0 || event.ctrlKey || event.altKey || event.metaKey || isAsking()) return;
      if (isTaken(event.target)) return;
      const step = steps[event.key];
      if (step !== undefined) {
        event.preventDefault();
        onSelect(Math.min(Math.max(step(selected, length), 0), length - 1));
      } else if (event.key === 'Enter' && onOpen !== undefined && selected >= 0) {
        event.preventDefault();
        onOpen(selected);
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};

/** Brings the row that is selected into sight. */
export const intoSight = (isSelected: boolean) => (row: HTMLElement | null) => {
  if (isSelected) row?.scrollIntoView({ block: 'nearest' });
};
