import { useState, type ReactElement, type ReactNode } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useTyping, type Outcome } from '@huihuan/web-outbox';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { GateForm } from '../pin/GateForm.tsx';
import styles from '../pin/Gate.module.css';
import { Field } from '../touch/components/Field.tsx';
import { Key } from '../touch/components/Key.tsx';
import { Refusal } from '../touch/components/Notice.tsx';

type SignIn = (typed: { readonly login: string; readonly password: string }) => Promise<Outcome<void>>;

/** Without the key of a tablet that the server takes no longer: to send what is on it, and for nothing else. */
export const signInToSend: SignIn = (typed) => outbox().desk.signInToSend(typed);

/** On a tablet that is taken, whose sign-in is over: recording goes on as before. */
export const signInAgain: SignIn = (typed) => outbox().desk.signInByPassword(typed);

/** Login and password, after what is said above them. */
export function SendForm(props: {
  title: string;
  face: string;
  signIn: SignIn;
  children: ReactNode;
  /** Another way on, beside the key that signs in. */
  other?: ReactNode;
}): ReactElement {
  const { gate } = useWorkTexts();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  useTyping(login !== '' || password !== '');
  const signIn = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    const signed = await props.signIn({ login: login.trim(), password });
    setAsking(false);
    if (!signed.ok) setProblem(signed.problem);
  };
  return (
    <GateForm title={props.title} onSubmit={() => void signIn()}>
      {props.children}
      <Field label={gate.login} value={login} onChange={setLogin} name="username" />
      <Field label={gate.password} value={password} onChange={setPassword} kind="password" name="password" />
      {problem === null ? null : <Refusal problem={problem} />}
      <div className={styles.acts}>
        {props.other}
        <Key look="main" isSubmit isDisabled={isAsking || login.trim() === '' || password === ''}>
          {props.face}
        </Key>
      </div>
    </GateForm>
  );
}
