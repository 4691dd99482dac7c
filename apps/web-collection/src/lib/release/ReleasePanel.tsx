import { useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useTablet, useTyping, type Act, type PersonHere } from '@huihuan/web-outbox';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { isWholePin, PinPad } from '../pin/PinPad.tsx';
import { feel } from '../touch/api/feel.ts';
import { Field } from '../touch/components/Field.tsx';
import { Key } from '../touch/components/Key.tsx';
import { Notice } from '../touch/components/Notice.tsx';
import styles from './Release.module.css';

/** A supervisor of the site says why, enters their PIN, and this one record goes on with their name. */
export function ReleasePanel({ act, onBack }: { act: Act; onBack: () => void }): ReactElement {
  const { today } = useWorkTexts();
  const tablet = useTablet();
  const people =
    tablet.kind === 'working' ? tablet.people.filter(({ supervises, hasPin }) => supervises && hasPin) : [];
  const [chosen, setChosen] = useState<PersonHere | null>(null);
  const [reason, setReason] = useState('');
  const supervisor = chosen ?? (people.length === 1 ? (people[0] ?? null) : null);
  useTyping(reason !== '');
  if (people.length === 0)
    return (
      <>
        <Notice look="wait">{today.release.nobody}</Notice>
        <div className={styles.acts}>
          <Key onPress={onBack}>{today.keep}</Key>
        </div>
      </>
    );
  if (supervisor === null)
    return (
      <div className={styles.acts}>
        <span>{today.release.who}</span>
        <Key onPress={onBack}>{today.keep}</Key>
        {people.map((person) => (
          <Key key={person.personId} icon="person" onPress={() => setChosen(person)}>
            {person.displayName}
          </Key>
        ))}
      </div>
    );
  return (
    <>
      <strong>{today.release.by(supervisor.displayName)}</strong>
      <Field name="release-reason" label={today.release.reason} value={reason} onChange={setReason} />
      <ReleasePin act={act} supervisorId={supervisor.personId} reason={reason.trim()} onBack={onBack} />
    </>
  );
}

/** The PIN is checked by the server and by nobody else; five wrong ones close it there. */
function ReleasePin(props: { act: Act; supervisorId: string; reason: string; onBack: () => void }): ReactElement {
  const { today } = useWorkTexts();
  const { act, supervisorId, reason, onBack } = props;
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const release = async (): Promise<void> => {
    setAsking(true);
    const released = await outbox().release({ actId: act.id, supervisorId, pin, reason });
    setAsking(false);
    setPin('');
    feel(released.ok ? 'good' : 'bad');
    if (released.ok) onBack();
    else setProblem(released.problem);
  };
  return (
    <>
      <PinPad pin={pin} problem={problem} onChange={setPin} />
      <div className={styles.acts}>
        <Key onPress={onBack}>{today.keep}</Key>
        <Key look="main" isDisabled={isAsking || !isWholePin(pin) || reason === ''} onPress={() => void release()}>
          {today.release.release}
        </Key>
      </div>
    </>
  );
}
