import { useSyncExternalStore, type ReactElement } from 'react';
import { count, PageNotice } from '@huihuan/web-kit';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { actsOfOthers, onQueues } from './act-queue.ts';

/** What other people did here and have not sent: it waits for them, because it would be sent under another name. */
export function OthersWait({ queue }: { queue: string }): ReactElement | null {
  const { connection: texts } = useStationTexts();
  // a text, because it is the same as long as its letters are
  const others = useSyncExternalStore(onQueues, () =>
    JSON.stringify(actsOfOthers(queue).map(({ name, acts }) => [name, acts.length])),
  );
  const waiting = JSON.parse(others) as readonly (readonly [string, number])[];
  if (waiting.length === 0) return null;
  return (
    <div data-of-others={waiting.reduce((sum, [, acts]) => sum + acts, 0)}>
      {waiting.map(([name, acts]) => (
        <PageNotice key={name} icon="clock">
          {texts.ofOther(name === '' ? texts.somebody : name, count(acts))}
        </PageNotice>
      ))}
    </div>
  );
}
