import { useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useTyping } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { GateFrame } from '../../../lib/pin/GateFrame.tsx';
import styles from '../../../lib/pin/Gate.module.css';

/** Signs in by password: it needs the server, and opens the way to a PIN. */
export function PasswordForm({ onBack }: { onBack: (() => void) | null }): ReactElement {
  const { gate, back } = useWorkTexts();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  useTyping(login !== '' || password !== '');
  const signIn = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    const signed = await outbox().desk.signInByPassword({ login: login.trim(), password });
    setAsking(false);
    if (!signed.ok) setProblem(signed.problem);
  };
  return (
    <GateFrame title={gate.passwordTitle} onSubmit={() => void signIn()}>
      <Field label={gate.login} value={login} onChange={setLogin} name="username" />
      <Field label={gate.password} value={password} onChange={setPassword} kind="password" name="password" />
      {problem === null ? null : <Refusal problem={problem} />}
      <div className={styles.acts}>
        {onBack === null ? null : <Key onPress={onBack}>{back}</Key>}
        <Key look="main" isSubmit isDisabled={isAsking || login.trim() === '' || password === ''}>
          {gate.signIn}
        </Key>
      </div>
    </GateFrame>
  );
}
