import { useState, type ReactElement } from 'react';
import { count, dayOf, hourAndMinute, StateMark } from '@huihuan/web-kit';
import { dwellOf } from '../../../lib/custody/dwell.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { ItemStory } from '../api/use-item-story.ts';
import styles from './story.module.css';
import { Told } from './Told.tsx';

/** Since when an item lies at the site, against how long it may. */
export function Lies({ stored }: { stored: NonNullable<ItemStory['stored']> }): ReactElement {
  const { story: texts } = useCommandTexts();
  const { storage } = useStationTexts();
  const [now] = useState(() => Date.now());
  const { arrivedAt, limitDays } = stored;
  const dwell = dwellOf(arrivedAt, stored, now);
  const days = `${storage.dwell} ${storage.days(count(dwell.days))}`;
  return (
    <>
      <Told about={texts.since}>
        <time dateTime={arrivedAt}>
          {dayOf(arrivedAt)} {hourAndMinute(arrivedAt)}
        </time>
        {' · '}
        {dwell.state === 'within' ? (
          days
        ) : (
          <StateMark
            tone={dwell.state === 'over' ? 'alarm' : 'wait'}
            icon={dwell.state === 'over' ? 'warning' : 'clock'}
          >
            {`${days} · ${storage[dwell.state]}`}
          </StateMark>
        )}
      </Told>
      <Told about={texts.limit}>
        {limitDays === null ? <span className={styles.quiet}>{storage.noLimit}</span> : storage.days(count(limitDays))}
      </Told>
    </>
  );
}
