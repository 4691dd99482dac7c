import { useEffect, useRef } from 'react';

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type !== 'checkbox' && target.type !== 'radio' : isTextual(target);

const isTextual = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/**
 * Does what a key of the screen stands for, by its name in `KeyboardEvent.key` (letters in lower case). Letters that are
 * typed into a field are none; function keys are everywhere.
 */
export const useKeys = (keys: Readonly<Record<string, () => void>>): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined || (types(event.target) && !/^F\d/.test(event.key))) return;
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};
