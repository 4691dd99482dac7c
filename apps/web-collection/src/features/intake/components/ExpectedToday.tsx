import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useBookings } from '../../../lib/reference/use-bookings.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import styles from './Intake.module.css';

/** The way to what is expected today, where anything still is: who comes without a booking presses nothing more. */
export function ExpectedToday(): ReactElement | null {
  const { bookings } = useWorkTexts();
  const open = useNavigate();
  const known = useBookings();
  const left = known?.bookings.filter(({ day, state }) => day === known.today && state === 'booked').length ?? 0;
  if (left === 0) return null;
  return (
    <div className={styles.expected}>
      <Key icon="clock" onPress={() => void open({ to: '/bookings' })}>
        {bookings.expected(left)}
      </Key>
    </div>
  );
}
