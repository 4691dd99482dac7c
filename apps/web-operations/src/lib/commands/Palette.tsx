import { useEffect, useId, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { count, Icon } from '@huihuan/web-kit';
import { useCommandTexts } from '../i18n/use-command-texts.ts';
import styles from './commands.module.css';
import { EntryList } from './EntryList.tsx';
import { useEntries, type Entry, type Place } from './use-entries.ts';
import { useModal } from './use-modal.ts';

/** One field for all: go somewhere, do what the screen can, find what a code stands for. */
export function Palette(props: { start: string; places: readonly Place[]; onClose: () => void }): ReactElement {
  const { start, places, onClose } = props;
  const { palette: texts } = useCommandTexts();
  const element = useModal();
  const list = useId();
  const [typed, type] = useState(start);
  const [at, setAt] = useState(0);
  /** Enter was pressed, as a scanner does, before it was known what the code stands for. */
  const [isEager, setEager] = useState(false);
  const { groups, isAsking } = useEntries(typed, places);
  const entries = groups.flatMap((group) => group.entries);
  const here = entries[Math.min(at, entries.length - 1)];
  const run = (entry: Entry): void => {
    // the focus goes back first: an act may put it elsewhere
    flushSync(onClose);
    entry.run();
  };
  useEffect(() => {
    if (!isEager || isAsking || here === undefined) return;
    queueMicrotask(() => run(here));
  });
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt(at + 1 < entries.length ? at + 1 : 0),
    ArrowUp: () => setAt(at > 0 ? at - 1 : Math.max(entries.length - 1, 0)),
    Enter: () => (isAsking ? setEager(true) : here !== undefined && run(here)),
  };
  return (
    <dialog ref={element} className={styles.dialog} aria-label={texts.title} data-palette onClose={onClose}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={texts.title}
          aria-expanded={entries.length > 0}
          aria-controls={list}
          aria-activedescendant={here === undefined ? undefined : `${list}-${here.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          placeholder={texts.hint}
          onChange={({ target }) => {
            type(target.value);
            setAt(0);
            setEager(false);
          }}
          onKeyDown={(event) => {
            const move = event.nativeEvent.isComposing ? undefined : moves[event.key];
            if (move === undefined) return;
            event.preventDefault();
            move();
          }}
        />
      </div>
      <EntryList id={list} groups={groups} hereId={here?.id ?? null} onRun={run} />
      <p className={styles.foot}>
        <span role="status" data-asking={isAsking}>
          {isAsking
            ? texts.asking
            : entries.length === 0
              ? texts.none(typed.trim())
              : texts.options(count(entries.length))}
        </span>
        <span>{texts.use}</span>
      </p>
    </dialog>
  );
}
