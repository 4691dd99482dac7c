import { useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useTyping, type PersonHere } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { GateFrame } from '../../../lib/pin/GateFrame.tsx';
import { isWholePin, PinPad } from '../../../lib/pin/PinPad.tsx';
import styles from '../../../lib/pin/Gate.module.css';
import { usePinKeys } from '../../../lib/pin/use-pin-keys.ts';

/** A PIN on large digits. Nothing of it is shown but how long it is. */
export function PinEntry({ person, onBack }: { person: PersonHere; onBack: () => void }): ReactElement {
  const { gate, back } = useWorkTexts();
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  usePinKeys(pin, setPin);
  useTyping(pin !== '');
  const open = async (): Promise<void> => {
    setAsking(true);
    const opened = await outbox().desk.signInByPin({ personId: person.personId, pin });
    setAsking(false);
    if (opened.ok) return;
    feel('bad');
    setProblem(opened.problem);
    setPin('');
  };
  return (
    <GateFrame title={gate.pinOf(person.displayName)} onSubmit={() => void open()}>
      <PinPad pin={pin} problem={problem} onChange={setPin} />
      <div className={styles.acts}>
        <Key onPress={onBack}>{back}</Key>
        <Key look="main" isSubmit isDisabled={isAsking || !isWholePin(pin)}>
          {gate.open}
        </Key>
      </div>
    </GateFrame>
  );
}
