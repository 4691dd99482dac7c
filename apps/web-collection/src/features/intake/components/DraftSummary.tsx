import type { ReactElement } from 'react';
import { useLanguage, weightText } from '@huihuan/web-kit';
import { BatterySays } from '../../../lib/codes/BatterySays.tsx';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { maskOf } from '../api/mask-of.ts';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { useBookings } from '../../../lib/reference/use-bookings.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import styles from './Intake.module.css';

/** What was said of this hand-in so far. */
export function DraftSummary({ draft, of }: { draft: Draft; of: GoodsClass | undefined }): ReactElement {
  const { intake, consignor, details } = useWorkTexts();
  const said = Object.keys(draft.details).length;
  const isEnglish = useLanguage() === 'en';
  const [number] = draft.identifiers;
  const rows: readonly (readonly [string, string | null])[] = [
    [intake.steps.class, of === undefined ? null : isEnglish ? of.nameEn : of.nameZh],
    [intake.steps.number, draft.identifiers[0]?.value ?? null],
    ...(said === 0 ? [] : [[intake.steps.details, details.said(said)] as const]),
    [intake.steps.weight, draft.grams === null ? null : weightText(draft.grams)],
    [intake.consignor, maskOf(draft.consignor) ?? consignor.anonymous],
  ];
  return (
    <aside className={styles.summary} aria-label={intake.summary}>
      <h2>{intake.summary}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.summaryRow}>
            <dt>{name}</dt>
            <dd>
              {value ?? '—'}{' '}
              {name === intake.steps.number && number?.kind === 'battery' ? <BatterySays code={number.value} /> : null}
            </dd>
          </div>
        ))}
        {draft.bookingId === null ? null : <BookingRow bookingId={draft.bookingId} />}
      </dl>
    </aside>
  );
}

/** The booking that is ticked off by this hand-in: its day and hours, its number where this tablet knows it no longer. */
function BookingRow({ bookingId }: { bookingId: string }): ReactElement {
  const { bookings: words } = useWorkTexts();
  const found = useBookings()?.bookings.find((each) => each.bookingId === bookingId);
  return (
    <div className={styles.summaryRow} data-for-booking={bookingId}>
      <dt>{words.forBooking}</dt>
      <dd>
        {found === undefined
          ? bookingId.slice(-8).toUpperCase()
          : `${found.day} ${found.window.from}–${found.window.to}`}
      </dd>
    </div>
  );
}
