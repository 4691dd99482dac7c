import { useState, type ReactElement, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, ProblemNotice, Segmented, Skeleton } from '@huihuan/web-kit';
import { useTexts } from '../i18n/use-texts.ts';
import { Connection } from '../live/Connection.tsx';
import { SiteSwitch } from '../site/SiteSwitch.tsx';
import styles from './one-of-many.module.css';
import screen from './screen.module.css';
import { useListKeys } from './use-list-keys.ts';

/** What is under way and what is over: one of the two is shown. */
export interface ShownStates<State extends string> {
  readonly label: string;
  readonly shown: State;
  readonly names: Readonly<Record<State, string>>;
  readonly onShow: (state: State) => void;
}

/**
 * A screen of what two sites have to agree about: a list of those in a state, walked by keys, beside the one that is chosen.
 * @param props.query all in the state that is shown; anew as it is read
 * @param props.hint above the list, where there is something to say
 */
export function OneOfMany<One, State extends string>(props: {
  title: string;
  states: ShownStates<State>;
  query: Pick<UseQueryResult<readonly One[]>, 'data' | 'error'> & { readonly refetch: () => unknown };
  idOf: (one: One) => string;
  texts: { readonly loading: string; readonly none: string; readonly hint: string | null };
  list: (all: readonly One[], selectedId: string, onSelect: (id: string) => void) => ReactNode;
  card: (one: One) => ReactNode;
}): ReactElement {
  const { title, states, query, idOf, texts, list, card } = props;
  const { data, error, refetch } = query;
  const words = useTexts();
  const [wanted, want] = useState('');
  const all = data ?? [];
  const selected = Math.max(
    all.findIndex((one) => idOf(one) === wanted),
    0,
  );
  const one = all[selected];
  const select = (index: number): void => {
    const next = all[index];
    want(next === undefined ? '' : idOf(next));
  };
  useListKeys({ length: all.length, selected, onSelect: select });
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{title}</h1>
        <SiteSwitch />
        <Segmented
          label={states.label}
          value={states.shown}
          segments={(Object.entries(states.names) as [State, string][]).map(([value, name]) => ({
            ...{ value, face: name, name },
          }))}
          onChange={states.onShow}
        />
        <Connection isCut={error !== null} />
      </header>
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={4} label={texts.loading} /> : null}
      {data === undefined || texts.hint === null ? null : <p className={screen.hint}>{texts.hint}</p>}
      {data !== undefined && one === undefined ? <Empty>{texts.none}</Empty> : null}
      {one === undefined ? null : (
        <div className={styles.both} data-shown={states.shown}>
          {list(all, idOf(one), want)}
          {card(one)}
        </div>
      )}
    </div>
  );
}
