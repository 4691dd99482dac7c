import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { count, StateMark, Weight } from '@huihuan/web-kit';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';

/** One shipment, as a line of a table needs it. */
export interface ShipmentRow {
  readonly shipmentId: string;
  readonly to: string;
  readonly plate: string | null;
  readonly state: 'opening' | 'draft' | 'sealed' | 'in-transit';
  readonly items: number;
  readonly grams: number;
}

const marks = {
  opening: { tone: 'wait', icon: 'cut' },
  draft: { tone: 'wait', icon: 'rows' },
  sealed: { tone: 'wait', icon: 'shield' },
  'in-transit': { tone: 'quiet', icon: 'truck' },
} as const;

export function ShipmentsTable(props: { rows: readonly ShipmentRow[]; selected: number; label: string }): ReactElement {
  const { rows, selected, label } = props;
  const { dispatch: texts, units } = useOutgoingTexts();
  return (
    <table className={screen.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{texts.to}</th>
          <th scope="col">{texts.plate}</th>
          <th scope="col" colSpan={2}>
            {texts.goods}
          </th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ shipmentId, to, plate, state, items, grams }, index) => (
          <tr
            key={shipmentId}
            ref={intoSight(index === selected)}
            aria-selected={index === selected}
            data-shipment={shipmentId}
            data-state={state}
          >
            <td>
              <Link to="/dispatch/$shipmentId" params={{ shipmentId }}>
                {to}
              </Link>
            </td>
            <td>{plate ?? <span className={screen.quiet}>{texts.noTruck}</span>}</td>
            <td className={screen.number}>{units.items(count(items))}</td>
            <td className={screen.number}>
              <Weight grams={grams} />
            </td>
            <td>
              <StateMark {...marks[state]}>{texts.states[state]}</StateMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
