import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { Skeleton } from '@huihuan/web-kit';
import { useEnded, useTablet } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { EnrolForm } from './EnrolForm.tsx';
import styles from '../../../lib/pin/Gate.module.css';
import { LockScreen } from './LockScreen.tsx';
import { MustReload } from '../../../lib/pin/MustReload.tsx';
import { PinForm } from '../../../lib/pin/PinForm.tsx';

/** Rarely needed: the door opens without it. */
const SendingScreen = lazy(async () => ({
  default: (await import('./SendingScreen.tsx')).SendingScreen,
}));
const EndedDoor = lazy(async () => ({ default: (await import('./EndedDoor.tsx')).EndedDoor }));

/** The work for whoever is at the counter; before it, what leads there: enrolling the tablet, PIN or password. */
export function Gate({ children }: { children: ReactNode }): ReactElement {
  const { gate } = useWorkTexts();
  const [tablet, ended] = [useTablet(), useEnded()];
  const [later, setLater] = useState<string | null>(null);
  const [isByPin, setByPin] = useState(false);
  const opening = (
    <main className={styles.gate}>
      <Skeleton lines={3} label={gate.opening} />
    </main>
  );
  switch (tablet.kind) {
    case 'opening':
      return opening;
    case 'must-reload':
      return <MustReload />;
    case 'not-enrolled':
      return <EnrolForm />;
    case 'locked': {
      const { enrolment, people } = tablet;
      if (ended === undefined || ended === null || isByPin)
        return (
          <LockScreen
            enrolment={enrolment}
            people={people}
            onEnded={ended === undefined || ended === null ? null : () => setByPin(false)}
          />
        );
      const hasPin = people.some((person) => person.hasPin);
      return (
        <Suspense fallback={opening}>
          <EndedDoor ended={ended} onGoOn={hasPin ? () => setByPin(true) : null} />
        </Suspense>
      );
    }
    case 'sending':
      return (
        <Suspense fallback={opening}>
          <SendingScreen displayName={tablet.displayName} />
        </Suspense>
      );
    case 'working': {
      const { hasPin, personId } = tablet.person;
      // enrolled anew it is another tablet, and asks again
      const here = `${tablet.enrolment.deviceId} ${personId}`;
      if (!hasPin && tablet.online === 'signed-in' && later !== here) return <PinForm onDone={() => setLater(here)} />;
      return <>{children}</>;
    }
  }
}
