import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useAreaName } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { AlarmChoice } from '../api/alarm-queries.ts';
import { chooseSound, useSoundChoice } from '../api/sound-choice.ts';
import { AlarmFilters } from './AlarmFilters.tsx';
import { AlarmList } from './AlarmList.tsx';
import styles from './AlarmsView.module.css';
import { OneAlarm } from './OneAlarm.tsx';
import { Rules } from './Rules.tsx';

/** What needs a hand in the area, one alarm with its history, and the rules by which alarms are raised. */
export function AlarmsView(): ReactElement {
  const { alarms: texts } = useTexts();
  const areaName = useAreaName();
  const isLoud = useSoundChoice();
  const [showsRules, setShowsRules] = useState(false);
  const [choice, setChoice] = useState<AlarmChoice>({ state: 'wanting', kind: null });
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <div className={styles.page} data-view="alarms">
      <header className={styles.tools}>
        <h1>{showsRules ? texts.rulesTitle(areaName) : texts.title(areaName)}</h1>
        {showsRules ? null : <AlarmFilters choice={choice} onChoose={setChoice} />}
        <label className={styles.sound}>
          <input type="checkbox" checked={isLoud} onChange={(event) => chooseSound(event.target.checked)} />
          {texts.sound}
        </label>
        <Button onClick={() => setShowsRules(!showsRules)}>{showsRules ? texts.showAlarms : texts.showRules}</Button>
      </header>
      {showsRules ? <Rules /> : <AlarmList choice={choice} onOpen={setOpened} />}
      {opened === null ? null : <OneAlarm key={opened} alarmId={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
