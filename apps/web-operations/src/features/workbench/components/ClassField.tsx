import { useId, useState, type ReactElement } from 'react';
import { useCatalogue, type ClassOfGoods } from '../../../lib/centre/catalogue.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Job } from '../api/job-types.ts';
import { suggest } from '../api/suggest.ts';
import styles from './ClassField.module.css';

/** Finds a class by any part of its name or code; what the inputs usually give stands first. Enter takes the one that is marked. */
export function ClassField(props: {
  inputs: Job['inputs'];
  search: string;
  isWrong: boolean;
  onSearch: (search: string) => void;
  onPick: (picked: ClassOfGoods) => void;
}): ReactElement {
  const { inputs, search, isWrong, onSearch, onPick } = props;
  const texts = useCentreTexts().workbench;
  const { classes, nameOf } = useCatalogue();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const found = isOpen ? suggest(classes, inputs, search).slice(0, 8) : [];
  const here = found[Math.min(at, found.length - 1)];
  const pick = (one: ClassOfGoods): void => {
    setOpen(false);
    setAt(0);
    onPick(one);
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      setOpen(true);
      setAt(Math.min(at + 1, Math.max(found.length - 1, 0)));
    },
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    Escape: () => setOpen(false),
    ...(here === undefined ? {} : { Enter: () => pick(here) }),
  };
  return (
    <div className={styles.field}>
      <label>
        {texts.classOf}
        <input
          name="class"
          role="combobox"
          autoComplete="off"
          aria-invalid={isWrong}
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={here === undefined ? undefined : `${list}-${here.code}`}
          value={search}
          onBlur={() => setOpen(false)}
          onChange={(event) => {
            setOpen(event.target.value !== '');
            setAt(0);
            onSearch(event.target.value);
          }}
          onKeyDown={(event) => {
            const act = acts[event.key];
            if (act === undefined) return;
            event.preventDefault();
            act();
          }}
        />
      </label>
      <ul id={list} role="listbox" aria-label={texts.classOf} className={styles.list} hidden={found.length === 0}>
        {found.map((one) => (
          <li
            key={one.code}
            id={`${list}-${one.code}`}
            role="option"
            aria-selected={one === here}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(one);
            }}
          >
            {nameOf(one.code)}
            <span className={styles.code}>{one.wasteCode ?? one.code}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
