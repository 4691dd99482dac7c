import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useKeys } from '../centre/use-keys.ts';
import { useTableTexts } from '../i18n/use-table-texts.ts';
import { useKept } from '../live/use-kept.ts';
import styles from './SavedViews.module.css';

interface View<Filter> {
  readonly name: string;
  readonly filter: Filter;
}

const most = 9;
const longestName = 40;

/**
 * Filters that a person named, kept on this machine for that person. The first nine have the keys 1 to 9.
 * @param table what the filters are of
 */
export function SavedViews<Filter>(props: {
  table: string;
  filter: Filter;
  onShow: (filter: Filter) => void;
}): ReactElement {
  const { table, filter, onShow } = props;
  const { views: texts } = useTableTexts();
  const [kept, keep] = useKept<readonly View<Filter>[]>(`views.${table}`);
  const [name, setName] = useState<string | null>(null);
  const views = kept ?? [];
  const now = JSON.stringify(filter);
  useKeys(
    Object.fromEntries(
      views.map((view, index) => [
        String(index + 1),
        { says: `${texts.title}: ${view.name}`, act: () => onShow(view.filter) },
      ]),
    ),
  );
  const save = (): void => {
    const trimmed = name?.trim() ?? '';
    if (trimmed === '') return;
    keep([...views.filter((view) => view.name !== trimmed), { name: trimmed, filter }]);
    setName(null);
  };
  const forget = (gone: string): void => {
    const left = views.filter((view) => view.name !== gone);
    keep(left.length === 0 ? null : left);
  };
  return (
    <div className={styles.views} role="group" aria-label={texts.title}>
      {views.map((view, index) => (
        <span key={view.name} className={styles.view} data-view={view.name}>
          <Button
            letter={String(index + 1)}
            look={JSON.stringify(view.filter) === now ? 'main' : 'plain'}
            onClick={() => onShow(view.filter)}
          >
            {view.name}
          </Button>
          <Button icon="close" name={texts.forget(view.name)} onClick={() => forget(view.name)}>
            {''}
          </Button>
        </span>
      ))}
      {name === null ? (
        <Button icon="plus" isDisabled={views.length >= most} onClick={() => setName('')}>
          {texts.keep}
        </Button>
      ) : (
        <form
          className={styles.view}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <input
            name="view"
            aria-label={texts.name}
            placeholder={texts.name}
            maxLength={longestName}
            autoComplete="off"
            autoFocus
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setName(null);
            }}
          />
          <Button isSubmit>{texts.save}</Button>
          <Button onClick={() => setName(null)}>{texts.cancel}</Button>
        </form>
      )}
    </div>
  );
}
