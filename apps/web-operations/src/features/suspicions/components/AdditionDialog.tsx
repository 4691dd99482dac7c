import { useState, type ReactElement } from 'react';
import type { SuspicionOutcome } from '@huihuan/contracts-events';
import { wrongReportText } from '@huihuan/families-domain';
import { additionTo, Button, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useAddition, type Suspicion } from '../api/suspicions.ts';
import { useWrongText } from '../api/use-wrong-text.ts';
import { Choice } from './Choice.tsx';

/** What came after a report: its number, where the goods went, a note. */
export function AdditionDialog(props: { site: MySite; report: Suspicion; onClose: () => void }): ReactElement {
  const { site, report, onClose } = props;
  const texts = useSuspicionTexts();
  const words = useTexts();
  const [number, setNumber] = useState('');
  const [outcome, setOutcome] = useState<SuspicionOutcome | null>(null);
  const [note, setNote] = useState('');
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useAddition(site, report);
  const { corrects, said } = additionTo(report, { number, outcome, note });
  const wrong = useWrongText();
  const isWrong = wrongReportText('number', number) !== null || wrongReportText('note', note) !== null;
  const act = (): void => {
    if (said === null || isWrong || isPending) return;
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onClose, () => undefined);
  };
  const lacksNote = corrects && note.trim() === '';
  return (
    <Dialog title={texts.addTitle(report.goods)} onClose={onClose} onSubmit={act}>
      <p className={screen.hint}>{report.number ?? texts.noNumber}</p>
      <Field
        {...{ label: texts.number, name: 'reportNumber', hint: texts.numberSays, value: number, isFirst: true }}
        wrong={wrong('number', number)}
        onChange={setNumber}
      />
      <Choice label={texts.outcome} names={texts.outcomes} chosen={outcome ?? report.outcome} onChoose={setOutcome} />
      <Field
        {...{ label: texts.note, name: 'note', value: note, wrong: lacksNote ? texts.noteSays : wrong('note', note) }}
        onChange={setNote}
      />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={said === null || isWrong}>
          {texts.keep}
        </Button>
        <Button onClick={onClose}>{texts.back}</Button>
      </div>
    </Dialog>
  );
}
