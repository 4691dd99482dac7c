import type { ReactElement } from 'react';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useNow } from '../../../lib/live/use-now.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { Arrivals } from '../api/use-arrivals.ts';
import { ArrivalRow } from './ArrivalRow.tsx';

/** What comes, what comes first first, with a countdown by the clock of the server. */
export function ArrivalsTable({ known, selected }: { known: Arrivals; selected: number }): ReactElement {
  const { arrivals: texts } = useStationTexts();
  const now = useNow() + known.aheadMs;
  return (
    <table className={screen.table}>
      <thead>
        <tr>
          <th scope="col">{texts.plate}</th>
          <th scope="col">{texts.from}</th>
          <th scope="col">{texts.due}</th>
          <th scope="col" colSpan={2}>
            {texts.goods}
          </th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {known.arrivals.map((arrival, index) => (
          <ArrivalRow key={arrival.shipmentId} arrival={arrival} isSelected={index === selected} now={now} />
        ))}
      </tbody>
    </table>
  );
}
