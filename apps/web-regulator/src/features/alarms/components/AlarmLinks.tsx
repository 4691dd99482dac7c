import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showSite, showTrace, showView } from '../../../lib/state/selection.ts';
import type { Alarm } from '../api/alarms.ts';
import styles from './OneAlarm.module.css';

const oneOfEach = (about: Alarm['about']): Alarm['about'] =>
  about.filter(({ thing }, index) => about.findIndex((each) => each.thing === thing) === index);

/** From the alarm to its place on the map and to the story of the thing. */
export function AlarmLinks({ alarm, onLeave }: { alarm: Alarm; onLeave: () => void }): ReactElement {
  const { alarms: texts } = useTexts();
  const [siteId] = alarm.siteIds;
  const toMap = (id: string): void => {
    onLeave();
    showView('map');
    showSite(id);
  };
  const toStory = (id: string): void => {
    onLeave();
    showTrace(id);
  };
  return (
    <div className={styles.acts}>
      {siteId === undefined ? null : (
        <Button icon="map" onClick={() => toMap(siteId)}>
          {texts.onMap}
        </Button>
      )}
      {oneOfEach(alarm.about).map(({ thing, id }) => {
        const word = texts.traceOf[thing];
        return word === undefined ? null : (
          <Button key={thing} icon="link" onClick={() => toStory(id)}>
            {word}
          </Button>
        );
      })}
    </div>
  );
}
