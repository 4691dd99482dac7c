import type { ReactElement } from 'react';
import { count, StateMark, Weight } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import type { StockRow } from '../../../lib/custody/use-stock.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import { membersOf, type Container } from '../api/containers.ts';

/** The containers that stand at the site. */
export function ContainerList(props: {
  containers: readonly Container[];
  rows: readonly StockRow[];
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const { containers, rows, selected, onSelect } = props;
  const { containers: texts, columns } = useOutgoingTexts();
  const { storage } = useStationTexts();
  return (
    <table className={panel.table} aria-label={texts.here}>
      <thead>
        <tr>
          <th scope="col">{texts.code}</th>
          <th scope="col">{texts.kind}</th>
          <th scope="col" className={panel.number}>
            {columns.count}
          </th>
          <th scope="col" className={panel.number}>
            {columns.weight}
          </th>
          <th scope="col">{storage.state}</th>
        </tr>
      </thead>
      <tbody>
        {containers.map(({ containerId, code, kind, itemIds }, index) => {
          const { grams, isListed } = membersOf(containerId, rows);
          return (
            <tr
              key={containerId}
              ref={intoSight(index === selected)}
              className={index === selected ? panel.here : undefined}
              aria-selected={index === selected}
              data-container={containerId}
              onClick={() => onSelect(index)}
            >
              <td>{code}</td>
              <td>{texts.kinds[kind]}</td>
              <td className={panel.number}>{count(itemIds.length)}</td>
              <td className={panel.number}>
                <Weight grams={grams} />
              </td>
              <td>
                <StateMark tone={isListed ? 'wait' : 'quiet'} icon={isListed ? 'truck' : 'check'}>
                  {isListed ? texts.listed : texts.free}
                </StateMark>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
