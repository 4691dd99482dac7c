import type { ReactElement } from 'react';
import { dayOf, Mark, moment, timeOfDay, useLanguage } from '@huihuan/web-kit';
import { ConnectionMark } from '../../features/live/components/ConnectionMark.tsx';
import { useNameOfArea } from '../../lib/area/use-area.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { useConnection } from '../../lib/state/connection.ts';
import { useLastHeard } from '../../lib/state/last-heard.ts';
import styles from './WallHead.module.css';
import { useNow } from './use-now.ts';

/** How long nobody was heard, after which even a line that seems open is not called fresh; the server speaks every 15 s. */
const staleMs = 60_000;

/** Of what area the wall speaks, how fresh that is, and what time it is. */
export function WallHead({ root }: { root: string }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const area = useNameOfArea(root);
  const now = useNow();
  const heard = useLastHeard();
  const { kind } = useConnection();
  const isFresh = kind === 'live' && heard !== null && now - heard < staleMs;
  return (
    <header className={styles.head}>
      <Mark />
      <h1>
        <span>{language === 'en' ? 'Huihuan 回环' : '回环 Huihuan'}</span>
        {texts.title(area)}
      </h1>
      <ConnectionMark />
      <p className={isFresh ? styles.fresh : styles.stale} data-fresh={isFresh} data-heard={heard}>
        {heard === null ? texts.wall.neverFresh : texts.wall.freshAt(moment(heard, now))}
      </p>
      <time className={styles.clock}>
        <span>{dayOf(now)}</span> {timeOfDay(now)}
      </time>
    </header>
  );
}
