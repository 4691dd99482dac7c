import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showTrace, useSelection } from '../../../lib/state/selection.ts';
import styles from './SearchBox.module.css';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Asks for the story of one item. `/` goes to it from anywhere on the page. */
export function SearchBox(): ReactElement {
  const texts = useTexts().trace;
  const { trace } = useSelection();
  const [words, setWords] = useState(trace ?? '');
  const [shown, setShown] = useState(trace);
  const input = useRef<HTMLInputElement>(null);
  if (trace !== shown) {
    setShown(trace);
    setWords(trace ?? '');
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') showTrace(words.trim());
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        name="q"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={texts.placeholder}
        aria-label={texts.label}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <kbd title={texts.hint} aria-hidden="true">
        /
      </kbd>
      <button type="submit">{texts.submit}</button>
    </form>
  );
}
