import type { ReactElement } from 'react';
import { dayOf, Empty, hourAndMinute, useLanguage, weightText } from '@huihuan/web-kit';
import { useActs } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { yuan } from '../../../lib/reference/money.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { sumDay } from '../api/sum-day.ts';
import { RefusedCard } from './RefusedCard.tsx';
import styles from './TodayPage.module.css';

/** Midnight in China of this day. */
const startOfDay = (): string => new Date(`${dayOf(Date.now())}T00:00:00+08:00`).toISOString();

/** What came in today, what was paid, what waits, and what was refused with the way to mend it. */
export function TodayPage(): ReactElement {
  const { today } = useWorkTexts();
  const isEnglish = useLanguage() === 'en';
  const acts = useActs(startOfDay()) ?? [];
  const refused = (useActs() ?? []).filter(({ state }) => state === 'refused');
  const classes = useClasses();
  const sum = sumDay(acts);
  const figures = [
    [today.count, String(sum.items)],
    [today.weight, weightText(sum.grams)],
    [today.paid, `¥ ${yuan(sum.paidFen)}`],
    [today.waits, String(sum.waiting)],
  ] as const;
  const nameOf = (code: unknown): string => {
    const found = classes?.find((each) => each.code === code);
    return (isEnglish ? found?.nameEn : found?.nameZh) ?? String(code);
  };
  return (
    <>
      <h1 className={styles.title}>{today.title}</h1>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {refused.length === 0 ? null : (
        <section className={styles.mending} aria-label={today.refusedTitle}>
          <h2>{today.refusedTitle}</h2>
          {refused.map((act) => (
            <RefusedCard
              key={act.id}
              act={act}
              title={act.kind === 'intake' ? nameOf(act.body['classCode']) : today.kinds.shipment}
            />
          ))}
        </section>
      )}
      {acts.length === 0 ? (
        <Empty>{today.nothing}</Empty>
      ) : (
        <ul className={styles.list}>
          {acts.map((act) => (
            <li key={act.id} data-state={act.state}>
              <span className={styles.time}>{hourAndMinute(act.recordedAt)}</span>
              <strong>{act.kind === 'intake' ? nameOf(act.body['classCode']) : today.kinds.shipment}</strong>
              <span>{act.kind === 'intake' ? weightText(Number(act.body['grams'])) : ''}</span>
              <span>{act.kind === 'intake' ? `¥ ${yuan(Number(act.body['paidFen']))}` : ''}</span>
              <span className={styles[act.state]}>{today.states[act.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
