import { useState, type ReactElement } from 'react';
import { Button, count, newId, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import { chinaToday } from '../../../lib/family/china-today.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { mostFiled, useRecordFiling, type Move } from '../api/moves.ts';
import { namesOf } from '../api/views-of-moves.ts';

/** Records that the chosen moves were submitted, with the number that came back where it has. */
export function FilingDialog(props: {
  siteId: string;
  moves: readonly Move[];
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const { siteId, moves, onClose, onDone } = props;
  const texts = useTraceabilityTexts();
  const words = useTexts();
  const [filingId] = useState(newId);
  const [submittedOn, setSubmittedOn] = useState(chinaToday);
  const [number, setNumber] = useState('');
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useRecordFiling(siteId);
  const isTooMany = moves.length > mostFiled;
  const isReady = submittedOn !== '' && !isTooMany && !isPending;
  const act = (): void => {
    if (!isReady) return;
    const receiptNumber = number.trim() === '' ? null : number.trim();
    const said = { filingId, ...namesOf(moves), submittedOn, receiptNumber };
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onDone, () => undefined);
  };
  return (
    <Dialog title={texts.recordTitle(count(moves.length))} onClose={onClose} onSubmit={act}>
      <p className={screen.hint}>{texts.recordSays}</p>
      {isTooMany ? <p role="alert">{texts.tooMany}</p> : null}
      <Field label={texts.submittedOn} name="submittedOn" kind="date" value={submittedOn} onChange={setSubmittedOn} />
      <Field
        label={texts.number}
        name="receiptNumber"
        hint={texts.numberLater}
        value={number}
        onChange={setNumber}
        isFirst
      />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.record}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
