import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { count, StateMark, useLanguage, Weight } from '@huihuan/web-kit';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { Arrival } from '../api/use-arrivals.ts';
import { Countdown } from './Countdown.tsx';

export function ArrivalRow(props: { arrival: Arrival; isSelected: boolean; now: number }): ReactElement {
  const { arrival, isSelected, now } = props;
  const { arrivals: texts } = useStationTexts();
  const isEnglish = useLanguage() === 'en';
  return (
    <tr ref={intoSight(isSelected)} aria-selected={isSelected} data-shipment={arrival.shipmentId}>
      <td>
        <Link to="/receive/$shipmentId" params={{ shipmentId: arrival.shipmentId }}>
          {arrival.plate ?? texts.noPlate}
        </Link>
      </td>
      <td>
        {isEnglish && arrival.fromNameEn !== '' ? arrival.fromNameEn : arrival.fromName}{' '}
        <span className={`${screen.code} ${screen.quiet}`}>{arrival.fromCode}</span>
      </td>
      <td>
        <Countdown expectedAt={arrival.expectedAt} now={now} />
      </td>
      <td className={screen.number}>{texts.items(count(arrival.items))}</td>
      <td className={screen.number}>
        <Weight grams={arrival.grams} />
      </td>
      <td>
        {arrival.found === 0 ? (
          <span className={screen.quiet}>{texts.notBegun}</span>
        ) : (
          <StateMark tone="wait" icon="rows">
            {texts.progress(count(arrival.found), count(arrival.items))}
          </StateMark>
        )}
      </td>
    </tr>
  );
}
