import type { ReactElement } from 'react';
import { dayOf, Empty, isOpenReport, weightText } from '@huihuan/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useActs } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { yuan } from '../../../lib/reference/money.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { useCorrections } from '../../../lib/reference/use-corrections.ts';
import { useSuspicions } from '../../../lib/reference/use-suspicions.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { sumByClass, sumDay } from '../api/sum-day.ts';
import { DayList } from './DayList.tsx';
import { NeedsHand } from './NeedsHand.tsx';
import styles from './TodayPage.module.css';

/** Midnight in China of this day. */
const startOfDay = (): string => new Date(`${dayOf(Date.now())}T00:00:00+08:00`).toISOString();

/** What came in today, what was paid, what waits, and what was refused with the way to mend it. */
export function TodayPage(): ReactElement {
  const { today, bookings } = useWorkTexts();
  const corrections = useCorrectionTexts();
  const toAnswer = useCorrections()?.toAnswer ?? 0;
  const suspicions = useSuspicionTexts();
  const toFollow = useSuspicions()?.reports.filter(isOpenReport).length ?? 0;
  const open = useNavigate();
  const acts = useActs(startOfDay()) ?? [];
  const nameOf = useClassNames();
  const sum = sumDay(acts);
  const sums = sumByClass(acts);
  const figures = [
    [today.count, today.pieces(sum.items)],
    [today.weight, weightText(sum.grams)],
    [today.paid, `¥ ${yuan(sum.paidFen)}`],
    [today.waits, String(sum.waiting)],
  ] as const;
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title}>{today.title}</h1>
        <div className={styles.acts}>
          <Key icon={toAnswer > 0 ? 'warning' : 'rows'} onPress={() => void open({ to: '/corrections' })}>
            {toAnswer > 0 ? corrections.openWaiting(toAnswer) : corrections.open}
          </Key>
          <Key icon={toFollow > 0 ? 'warning' : 'rows'} onPress={() => void open({ to: '/suspicions' })}>
            {toFollow > 0 ? suspicions.openCount(toFollow) : suspicions.open}
          </Key>
          <Key icon="clock" onPress={() => void open({ to: '/bookings' })}>
            {bookings.title}
          </Key>
        </div>
      </div>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <NeedsHand />
      {sums.length === 0 ? null : (
        <section className={styles.part} aria-label={today.byClass}>
          <h2>{today.byClass}</h2>
          <ul className={`${styles.list} ${styles.classes}`}>
            {sums.map(({ classCode, items, grams, paidFen }) => (
              <li key={classCode} data-class={classCode}>
                <strong>{nameOf(classCode)}</strong>
                <span>{today.pieces(items)}</span>
                <span>{weightText(grams)}</span>
                <span>¥ {yuan(paidFen)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {acts.length === 0 ? <Empty>{today.nothing}</Empty> : <DayList acts={acts} nameOf={nameOf} />}
    </>
  );
}
