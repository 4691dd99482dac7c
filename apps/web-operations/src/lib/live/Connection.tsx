import type { ReactElement } from 'react';
import { count, StateMark } from '@huihuan/web-kit';
import { useStationTexts } from '../i18n/use-station-texts.ts';

/** Whether what is seen is live, and how much waits on this machine to be sent. */
export function Connection({ isCut, waiting = 0 }: { isCut: boolean; waiting?: number }): ReactElement {
  const { connection: texts } = useStationTexts();
  return (
    <span role="status" data-connection={isCut ? 'cut' : 'live'} data-waiting={waiting}>
      <StateMark tone={isCut ? 'alarm' : 'quiet'} icon={isCut ? 'cut' : 'wave'}>
        {`${isCut ? texts.cut : texts.live}${waiting > 0 ? ` · ${texts.waiting(count(waiting))}` : ''}`}
      </StateMark>
    </span>
  );
}
