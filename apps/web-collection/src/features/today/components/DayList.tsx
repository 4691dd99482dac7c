import type { ReactElement } from 'react';
import { hourAndMinute, Icon, useLanguage, weightText } from '@huihuan/web-kit';
import type { Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { yuan } from '../../../lib/reference/money.ts';
import { classOf } from '../api/sum-day.ts';
import { warningsOf } from '../api/warnings-of.ts';
import styles from './TodayPage.module.css';

/** Each record of the day with what became of it, the latest first. A shipment is one line: that it left, or where it stopped. */
export function DayList({ acts, nameOf }: { acts: readonly Act[]; nameOf: (code: string) => string }): ReactElement {
  const { today } = useWorkTexts();
  const isEnglish = useLanguage() === 'en';
  const lines = acts.filter(({ kind, state }) => ['intake', 'shipment.dispatch'].includes(kind) || state === 'refused');
  return (
    <section className={styles.part} aria-label={today.all}>
      <h2>{today.all}</h2>
      <ul className={styles.list}>
        {lines.map(({ id, kind, state, body, note, recordedAt, answer }) => {
          const isIntake = kind === 'intake';
          const grams = Number((isIntake ? body['grams'] : note?.['grams']) ?? 0);
          return (
            <li key={id} data-state={state}>
              <span className={styles.time}>{hourAndMinute(recordedAt)}</span>
              <strong>
                {isIntake
                  ? nameOf(classOf({ body }))
                  : today.kinds[kind.startsWith('booking.') ? 'booking' : 'shipment']}
              </strong>
              <span>{weightText(grams)}</span>
              <span>
                {isIntake ? `¥ ${yuan(Number(body['paidFen']))}` : today.pieces(Number(note?.['items'] ?? 0))}
              </span>
              <span className={styles[state]}>{today.states[state]}</span>
              {warningsOf(answer).map(({ code, zh, en }) => (
                <p key={code} className={styles.warned} data-warning={code}>
                  <Icon name="warning" size={20} />
                  {isEnglish ? en : zh}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
