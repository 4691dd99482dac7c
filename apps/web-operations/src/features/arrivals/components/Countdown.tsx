import type { ReactElement } from 'react';
import { hourAndMinute, span, StateMark } from '@huihuan/web-kit';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';

/** How long until something is expected, or how long it is overdue. @param now by the clock of the server */
export function Countdown({ expectedAt, now }: { expectedAt: string | null; now: number }): ReactElement {
  const texts = useStationTexts();
  if (expectedAt === null) return <span>{texts.arrivals.noTime}</span>;
  const seconds = (Date.parse(expectedAt) - now) / 1_000;
  const { value, unit } = span(Math.floor(Math.abs(seconds)));
  const words = texts.span[unit](value);
  return (
    <span data-overdue={seconds < 0}>
      <StateMark tone={seconds < 0 ? 'alarm' : 'quiet'} icon={seconds < 0 ? 'warning' : 'clock'}>
        {`${hourAndMinute(expectedAt)} · ${seconds < 0 ? texts.arrivals.overdue(words) : texts.arrivals.left(words)}`}
      </StateMark>
    </span>
  );
}
