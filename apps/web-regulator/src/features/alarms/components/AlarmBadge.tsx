import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { count, Icon } from '@huihuan/web-kit';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { wantingQuery } from '../api/alarm-queries.ts';
import { useLiveAlarms } from '../api/use-live-alarms.ts';
import styles from './AlarmBadge.module.css';

/** How many alarms of the area want somebody, wherever on the page one is. */
export const useWanting = (): number => useQuery(wantingQuery(useAreaCode())).data ?? 0;

/** The door to the alarms, with their number. */
export function AlarmBadge(): ReactElement {
  useLiveAlarms();
  const { alarms: texts } = useTexts();
  const wanting = useWanting();
  return (
    <>
      <Icon name="alarm" />
      {texts.view}
      {wanting === 0 ? null : (
        <b className={styles.badge} data-wanting={wanting}>
          {count(wanting)}
        </b>
      )}
    </>
  );
}
