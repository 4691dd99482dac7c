import type { ReactElement } from 'react';
import { count, span, unknown } from '@huihuan/web-kit';
import type { Bus } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './ServicesTable.module.css';

/** How far a service is behind: events, and the age of the oldest. */
export function Lag({ lag }: { lag: Bus['lag'] }): ReactElement {
  const texts = useTexts();
  if (lag === null) return <span className={styles.quiet}>{unknown}</span>;
  if (lag.events === 0) return <span className={styles.quiet}>0</span>;
  const { value, unit } = span(lag.seconds);
  return (
    <>
      {texts.services.lagEvents(count(lag.events))} · {value} {texts.span[unit]}
    </>
  );
}
