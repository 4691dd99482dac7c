import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, useSendOnce, useSession } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { actOn, alarmQuery, alarmsKey } from '../api/alarm-queries.ts';
import type { Alarm, AlarmAct } from '../api/alarms.ts';
import styles from './OneAlarm.module.css';

/** What can be done about an alarm now. Each act is a signed fact; the explanation is its words. */
export function AlarmActs({ alarm }: { alarm: Alarm }): ReactElement | null {
  const all = useTexts();
  const texts = all.alarms;
  const [text, setText] = useState('');
  const session = useSession();
  const me = session.kind === 'signed-in' ? session.access.person.personId : null;
  const client = useQueryClient();
  const once = useSendOnce();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: AlarmAct) => {
      const acted = { act, text: text.trim() === '' ? null : text.trim() };
      return once({ alarmId: alarm.alarmId, ...acted }, (id) => actOn(alarm.alarmId, id, acted));
    },
    onSuccess: (answer) => {
      client.setQueryData(alarmQuery(alarm.alarmId).queryKey, answer);
      void client.invalidateQueries({ queryKey: alarmsKey });
      setText('');
    },
  });
  const acts = alarm.acts.filter((act) => act !== 'taken' || alarm.ownerId !== me);
  if (alarm.acts.length === 0) return null;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label className={styles.label}>
        {texts.explanation}
        <textarea
          className={styles.text}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {error === null ? null : <ProblemNotice error={error} texts={all} />}
      <div className={styles.acts} data-acts>
        {acts.map((act) => (
          <Button
            key={act}
            look={act === acts.at(-1) ? 'main' : 'plain'}
            isDisabled={isPending || (act === 'explained' && text.trim() === '')}
            onClick={() => mutate(act)}
          >
            {texts.act[act]}
          </Button>
        ))}
      </div>
    </form>
  );
}
