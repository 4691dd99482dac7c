import type { ReactElement } from 'react';
import { count, span, unknown } from '@huihuan/web-kit';
import type { Bus } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './ServicesTable.module.css';

/** Who sends for the service and what it has not sent yet; the embedded engine needs no one for that. */
export function RelayCell({ bus }: { bus: Bus | undefined }): ReactElement {
  const texts = useTexts();
  if (bus === undefined) return <span className={styles.quiet}>{unknown}</span>;
  if (bus.relay === null) return <span className={styles.quiet}>{texts.services.none}</span>;
  const { leader, waiting, oldestSeconds } = bus.relay;
  const role = leader ? texts.services.leader : texts.services.standby;
  if (waiting === 0) return <>{role}</>;
  const { value, unit } = span(oldestSeconds);
  return (
    <>
      {role} · {texts.services.waiting(count(waiting))} · {value} {texts.span[unit]}
    </>
  );
}
