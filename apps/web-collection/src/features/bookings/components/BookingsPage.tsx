import type { ReactElement } from 'react';
import { dayOf, Empty, moment, Skeleton } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { bookingLimit } from '../../../lib/reference/bookings.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { useBookings } from '../../../lib/reference/use-bookings.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { draftOfBooking } from '../api/draft-of-booking.ts';
import { BookingCard } from './BookingCard.tsx';
import styles from './Bookings.module.css';

/** 今天预约: what is expected today and on the next days. A booking opens its hand-in; it all works without a network. */
export function BookingsPage(): ReactElement | null {
  const { bookings: words } = useWorkTexts();
  const [tablet, known, classes, now] = [useTablet(), useBookings(), useClasses(), useNow()];
  if (tablet.kind !== 'working') return null;
  if (known === undefined) return <Skeleton lines={4} label={words.title} />;
  if (known === null) return <Notice look="wait">{words.noCopy}</Notice>;
  const later = known.bookings.filter(({ day }) => day > known.today);
  const days = [known.today, ...new Set(later.map(({ day }) => day))];
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.says}>{words.asOf(moment(known.asOf, now))}</p>
      {known.isFull ? <Notice look="wait">{words.isFull(bookingLimit)}</Notice> : null}
      {known.bookings.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        days.map((day) => (
          <Day key={day} day={day} title={titleOf(day, known.today, words)}>
            {known.bookings
              .filter((each) => each.day === day)
              .map((booking) => (
                <BookingCard
                  key={booking.bookingId}
                  booking={booking}
                  siteId={tablet.siteId}
                  begin={() => draftOfBooking(booking, classes ?? [])}
                />
              ))}
          </Day>
        ))
      )}
    </>
  );
}

const titleOf = (day: string, today: string, words: { readonly today: string; readonly tomorrow: string }): string => {
  if (day === today) return words.today;
  return day === dayOf(Date.parse(today) + 86_400_000) ? `${words.tomorrow} ${day}` : day;
};

function Day(props: { day: string; title: string; children: readonly ReactElement[] }): ReactElement {
  const { bookings: words } = useWorkTexts();
  return (
    <section className={styles.day} aria-label={props.title} data-day={props.day}>
      <h2>{props.title}</h2>
      {props.children.length === 0 ? <p className={styles.says}>{words.noneToday}</p> : props.children}
    </section>
  );
}
