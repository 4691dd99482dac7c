import { useId, type ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useCommandTexts } from '../i18n/use-command-texts.ts';
import styles from './commands.module.css';
import type { Entry, Group } from './use-entries.ts';

const intoSight = (isHere: boolean) => (element: HTMLElement | null) => {
  if (isHere) element?.scrollIntoView({ block: 'nearest' });
};

/** What the palette offers, group by group; the focus stays in its field. */
export function EntryList(props: {
  id: string;
  groups: readonly Group[];
  hereId: string | null;
  onRun: (entry: Entry) => void;
}): ReactElement {
  const { id, groups, hereId, onRun } = props;
  const { palette: texts } = useCommandTexts();
  const own = useId();
  return (
    <div id={id} role="listbox" aria-label={texts.title} className={styles.list} hidden={groups.length === 0}>
      {groups.map(({ title, entries }, place) => (
        <div key={title} role="group" aria-labelledby={`${own}-${place}`}>
          <div id={`${own}-${place}`} role="presentation" className={styles.group}>
            {title}
          </div>
          {entries.map((entry) => (
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              ref={intoSight(entry.id === hereId)}
              role="option"
              aria-selected={entry.id === hereId}
              className={styles.entry}
              data-entry={entry.id}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(entry)}
            >
              <Icon name={entry.icon} />
              <span>{entry.title}</span>
              <small>{entry.says}</small>
              {entry.face === undefined ? null : <kbd>{entry.face}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
