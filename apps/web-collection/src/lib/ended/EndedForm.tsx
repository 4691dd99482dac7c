import { useState, type ReactElement, type ReactNode } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useSummary, type Ended } from '@huihuan/web-outbox';
import { useEndedTexts } from '../i18n/use-ended-texts.ts';
import { GateForm } from '../pin/GateForm.tsx';
import styles from '../pin/Gate.module.css';
import { Key } from '../touch/components/Key.tsx';
import { Refusal } from '../touch/components/Notice.tsx';
import { EndedSays } from './EndedSays.tsx';
import { SendForm, signInToSend } from './SendForm.tsx';

/** What is to be done with a tablet that the server takes no longer: what is on it is sent first, then it is enrolled anew. */
export function EndedForm(props: { ended: Ended; other?: ReactNode; warning?: ReactNode }): ReactElement | null {
  const { ended, other, warning } = props;
  const words = useEndedTexts();
  const summary = useSummary();
  if (summary === undefined) return null;
  if (summary.waiting + summary.photosWaiting === 0) return <EnrolAnew ended={ended} other={other} />;
  return (
    <SendForm title={words[ended.kind]} face={words.send} signIn={signInToSend} other={other}>
      <EndedSays ended={ended} summary={summary} />
      {warning}
    </SendForm>
  );
}

function EnrolAnew({ ended, other }: { ended: Ended; other: ReactNode }): ReactElement | null {
  const words = useEndedTexts();
  const summary = useSummary();
  const { problem, enrolAnew } = useEnrolAnew();
  if (summary === undefined) return null;
  return (
    <GateForm title={words[ended.kind]} onSubmit={enrolAnew}>
      <EndedSays ended={ended} summary={summary} />
      {problem === null ? null : <Refusal problem={problem} />}
      <div className={styles.acts}>
        {other}
        <Key look="main" isSubmit>
          {words.toEnrol}
        </Key>
      </div>
    </GateForm>
  );
}

/** Leaves the old enrolment behind: the form of a new tablet comes up by itself. */
export const useEnrolAnew = (): { readonly problem: ProblemDetails | null; readonly enrolAnew: () => void } => {
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const leave = async (): Promise<void> => {
    const left = await outbox().desk.leave();
    if (left.ok) outbox().refreshCopies();
    else setProblem(left.problem);
  };
  return { problem, enrolAnew: () => void leave() };
};
