import { useState, type ReactElement } from 'react';
import type { Enrolment, PersonHere } from '@huihuan/web-outbox';
import { useEndedTexts } from '../../../lib/i18n/use-ended-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { GateFrame } from '../../../lib/pin/GateFrame.tsx';
import styles from '../../../lib/pin/Gate.module.css';
import { PasswordForm } from './PasswordForm.tsx';
import { PinEntry } from './PinEntry.tsx';

/** Who works now: a name and a PIN, or a password for whoever has none here. */
export function LockScreen(props: {
  enrolment: Enrolment;
  people: readonly PersonHere[];
  /** Back to what is to be done with a tablet that the server takes no longer. */
  onEnded: (() => void) | null;
}): ReactElement {
  const { gate } = useWorkTexts();
  const { toSend } = useEndedTexts();
  const { onEnded } = props;
  const withPin = props.people.filter(({ hasPin }) => hasPin);
  const [chosen, setChosen] = useState<PersonHere | 'password' | null>(withPin.length === 0 ? 'password' : null);
  if (chosen === 'password') return <PasswordForm onBack={withPin.length === 0 ? null : () => setChosen(null)} />;
  if (chosen !== null) return <PinEntry person={chosen} onBack={() => setChosen(null)} />;
  return (
    <GateFrame title={gate.whoTitle} says={props.enrolment.name} onSubmit={() => undefined}>
      <div className={styles.people}>
        {withPin.map((person) => (
          <Key key={person.personId} icon="person" onPress={() => setChosen(person)}>
            {person.displayName}
          </Key>
        ))}
        <Key look="quiet" icon="key" onPress={() => setChosen('password')}>
          {gate.other}
        </Key>
        {onEnded === null ? null : (
          <Key look="main" icon="alarm" onPress={onEnded}>
            {toSend}
          </Key>
        )}
      </div>
    </GateFrame>
  );
}
