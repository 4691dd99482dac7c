import { useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, useTyping } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { GateFrame } from '../../../lib/pin/GateFrame.tsx';

/** The first thing that a new tablet asks: the code of the site's administrator. */
export function EnrolForm(): ReactElement {
  const { gate } = useWorkTexts();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  useTyping(code !== '' || name !== '');
  const enrol = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    const enrolled = await outbox().desk.enrol({ code, name: name.trim() });
    setAsking(false);
    if (!enrolled.ok) setProblem(enrolled.problem);
  };
  return (
    <GateFrame title={gate.enrolTitle} says={gate.enrolSays} onSubmit={() => void enrol()}>
      <Field label={gate.code} value={code} onChange={setCode} name="code" />
      <Field label={gate.deviceName} says={gate.deviceNameSays} value={name} onChange={setName} name="device" />
      {problem === null ? null : <Refusal problem={problem} />}
      <Key look="main" isSubmit isDisabled={isAsking || code.trim() === '' || name.trim() === ''}>
        {gate.enrol}
      </Key>
    </GateFrame>
  );
}
