import { useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useTyping } from '@huihuan/web-outbox';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { feel } from '../touch/api/feel.ts';
import { Key } from '../touch/components/Key.tsx';
import { usePinKeys } from './use-pin-keys.ts';
import { GateFrame } from './GateFrame.tsx';
import { isWholePin, PinPad } from './PinPad.tsx';
import styles from './Gate.module.css';

/** Sets the PIN of whoever has just signed in by password: the way on without a network. */
export function PinForm({ onDone }: { onDone: () => void }): ReactElement {
  const { gate } = useWorkTexts();
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  usePinKeys(pin, setPin);
  useTyping(pin !== '');
  const save = async (): Promise<void> => {
    setAsking(true);
    const set = await outbox().desk.setPin(pin);
    setAsking(false);
    feel(set.ok ? 'good' : 'bad');
    if (set.ok) {
      onDone();
      return;
    }
    setProblem(set.problem);
    setPin('');
  };
  return (
    <GateFrame title={gate.setPinTitle} says={gate.setPinSays} onSubmit={() => void save()}>
      <PinPad pin={pin} problem={problem} onChange={setPin} />
      <div className={styles.acts}>
        <Key onPress={onDone}>{gate.later}</Key>
        <Key look="main" isSubmit isDisabled={isAsking || !isWholePin(pin)}>
          {gate.save}
        </Key>
      </div>
    </GateFrame>
  );
}
