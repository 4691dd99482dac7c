import type { ReactElement, ReactNode } from 'react';
import { Button, count, StateMark, Weight } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { codeOf } from '../../../lib/custody/is-code-of.ts';
import type { Item } from '../../../lib/custody/types.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import styles from './dispatch.module.css';

/** An item or a container, as both columns show it. */
export interface GoodsRow {
  readonly id: string;
  readonly containerCode: string | null;
  readonly items: readonly Item[];
  readonly grams: number;
  readonly note: ReactNode;
}

interface Act {
  readonly word: string;
  readonly on: (id: string) => void;
  readonly isOff?: (id: string) => boolean;
}

/** One of the two columns: what could be loaded, or what is. */
export function Goods(props: {
  label: string;
  rows: readonly GoodsRow[];
  selected: number;
  noteTitle: string;
  act: Act | null;
}): ReactElement {
  const { label, rows, selected, noteTitle, act } = props;
  const { columns, container } = useOutgoingTexts();
  const nameOf = useClassNames();
  return (
    <table className={`${panel.table} ${styles.goods}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{columns.goods}</th>
          <th scope="col">{columns.code}</th>
          <th scope="col" className={panel.number}>
            {columns.count}
          </th>
          <th scope="col" className={panel.number}>
            {columns.weight}
          </th>
          <th scope="col">{noteTitle}</th>
          {act === null ? null : <th scope="col">{columns.act}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, containerCode, items, grams, note }, index) => {
          const [first] = items;
          const name = containerCode === null ? nameOf(first?.classCode ?? '') : container(containerCode);
          return (
            <tr
              key={id}
              ref={intoSight(index === selected)}
              className={index === selected ? panel.here : undefined}
              aria-selected={index === selected}
              data-goods={id}
            >
              <td>{name}</td>
              <td className={panel.mono}>
                {containerCode === null && first !== undefined ? codeOf(first) : id.slice(-12)}
              </td>
              <td className={panel.number}>{count(items.length)}</td>
              <td className={panel.number}>
                <Weight grams={grams} />
              </td>
              <td>{note}</td>
              {act === null ? null : (
                <td>
                  <Button
                    name={`${act.word} ${name} ${id.slice(-6)}`}
                    isDisabled={act.isOff?.(id) ?? false}
                    onClick={() => act.on(id)}
                  >
                    {act.word}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How long it lies, with a mark where that is near its limit or over it. */
export function DwellNote(props: { days: string; state: 'within' | 'soon' | 'over'; word: string }): ReactElement {
  const { days, state, word } = props;
  if (state === 'within') return <>{days}</>;
  return (
    <StateMark tone={state === 'over' ? 'alarm' : 'wait'} icon={state === 'over' ? 'warning' : 'clock'}>
      {`${days} · ${word}`}
    </StateMark>
  );
}
