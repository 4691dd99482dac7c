import type { ReactElement } from 'react';
import { StateMark } from '@huihuan/web-kit';
import { useStock } from '../../../lib/custody/use-stock.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { ListRow } from '../api/list-rows.ts';
import { Goods } from './Goods.tsx';

/** What is on the list, with what only this machine knows yet. @param onRemove absent where the list cannot change */
export function LoadedList(props: {
  site: MySite;
  rows: readonly ListRow[];
  selected: number;
  onRemove?: (index: number) => void;
}): ReactElement | null {
  const { site, rows, selected, onRemove } = props;
  const { shipment: texts, waiting, dispatch } = useOutgoingTexts();
  const [reserved, packed] = [useStock(site, 'reserved'), useStock(site, 'packed')];
  if (rows.length === 0) return null;
  const known = [...(reserved.data ?? []), ...(packed.data ?? [])];
  const codes = new Map(known.map(({ holding, containerCode }) => [holding.containerId, containerCode]));
  const goods = rows.map(({ id, isContainer, items, grams, isWaiting }) => ({
    ...{ id, items, grams, containerCode: isContainer ? (codes.get(id) ?? id.slice(-6)) : null },
    note: isWaiting ? (
      <StateMark tone="wait" icon="clock">
        {waiting}
      </StateMark>
    ) : null,
  }));
  return (
    <Goods
      label={texts.list}
      rows={goods}
      selected={selected}
      noteTitle={dispatch.state}
      act={
        onRemove === undefined
          ? null
          : { word: texts.remove, on: (id) => onRemove(rows.findIndex((row) => row.id === id)) }
      }
    />
  );
}
