import { useState, type ReactElement, type ReactNode } from 'react';
import { Skeleton } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { EnrolForm } from './EnrolForm.tsx';
import styles from '../../../lib/pin/Gate.module.css';
import { LockScreen } from './LockScreen.tsx';
import { MustReload } from '../../../lib/pin/MustReload.tsx';
import { PinForm } from '../../../lib/pin/PinForm.tsx';

/** The work for whoever is at the counter; before it, what leads there: enrolling the tablet, PIN or password. */
export function Gate({ children }: { children: ReactNode }): ReactElement {
  const { gate } = useWorkTexts();
  const tablet = useTablet();
  const [later, setLater] = useState<string | null>(null);
  switch (tablet.kind) {
    case 'opening':
      return (
        <main className={styles.gate}>
          <Skeleton lines={3} label={gate.opening} />
        </main>
      );
    case 'must-reload':
      return <MustReload />;
    case 'not-enrolled':
      return <EnrolForm />;
    case 'locked':
      return <LockScreen enrolment={tablet.enrolment} people={tablet.people} />;
    case 'working': {
      const { hasPin, personId } = tablet.person;
      if (!hasPin && tablet.online === 'signed-in' && later !== personId)
        return <PinForm onDone={() => setLater(personId)} />;
      return <>{children}</>;
    }
  }
}
