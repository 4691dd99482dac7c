import type { ReactElement } from 'react';
import { dayOf, Empty, weightText } from '@huihuan/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { isReleasable, useActs, type Act } from '@huihuan/web-outbox';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { foreseenDoubt } from '../../../lib/hand-in/foreseen-doubt.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { yuan } from '../../../lib/reference/money.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { bookingIn } from '../api/booking-in.ts';
import { manifestIn } from '../api/manifest-in.ts';
import { classOf, sumByClass, sumDay } from '../api/sum-day.ts';
import { DayList } from './DayList.tsx';
import { RefusedCard } from './RefusedCard.tsx';
import styles from './TodayPage.module.css';

/** Midnight in China of this day. */
const startOfDay = (): string => new Date(`${dayOf(Date.now())}T00:00:00+08:00`).toISOString();

/** What came in today, what was paid, what waits, and what was refused with the way to mend it. */
export function TodayPage(): ReactElement {
  const { today, bookings } = useWorkTexts();
  const open = useNavigate();
  const acts = useActs(startOfDay()) ?? [];
  const all = useActs() ?? [];
  const classes = useClasses() ?? [];
  const refused = all.filter((act) => act.state === 'refused' && !isReleasable(act));
  const held = all.filter(
    (act) => isReleasable(act) && (act.state === 'refused' || foreseenDoubt(act, classes) !== null),
  );
  const nameOf = useClassNames();
  const manifests = useManifestTexts();
  const titleOf = (act: Act): string => {
    if (act.kind === 'intake') return nameOf(classOf(act));
    if (act.kind.startsWith('manifest.')) return `${manifests.title} ${manifestIn(act.note)}`;
    return act.kind.startsWith('booking.') ? `${today.kinds.booking} ${bookingIn(act.note)}` : today.kinds.shipment;
  };
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
        <Key icon="clock" onPress={() => void open({ to: '/bookings' })}>
          {bookings.title}
        </Key>
      </div>
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
            <RefusedCard key={act.id} act={act} title={titleOf(act)} />
          ))}
        </section>
      )}
      {held.length === 0 ? null : (
        <section className={styles.mending} aria-label={today.needsTitle} data-held={held.length}>
          <h2>{today.needsTitle}</h2>
          {held.map((act) => (
            <RefusedCard key={act.id} act={act} title={titleOf(act)} />
          ))}
        </section>
      )}
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
