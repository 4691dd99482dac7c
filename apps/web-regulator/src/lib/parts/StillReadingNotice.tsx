import type { ReactElement } from 'react';
import { count, Icon, moment } from '@huihuan/web-kit';
import type { StillReading } from '../api/still-reading.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { serverNow } from '../state/server-clock.ts';
import styles from './StillReadingNotice.module.css';

/** Stands where a figure would be too small, until the archive is read for it: up to when it was, and how much that is. */
export function StillReadingNotice({ reading, of }: { reading: StillReading; of: string }): ReactElement {
  const texts = useTexts().stillReading;
  const { position, archivePosition, upTo } = reading;
  const percent = Math.floor((position / Math.max(1, archivePosition)) * 100);
  return (
    <div className={styles.notice} data-still-reading={position}>
      <p role="status">
        <Icon name="clock" size={16} /> {texts.title(of)}
      </p>
      <progress value={position} max={archivePosition} aria-label={texts.progress(of)} />
      <p className={styles.quiet}>
        {upTo === null ? texts.notBegun : texts.upTo(moment(upTo, serverNow()))} {texts.percent(count(percent))}
      </p>
    </div>
  );
}
