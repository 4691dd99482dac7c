import { useState, type ReactElement } from 'react';
import { Button, newId } from '@huihuan/web-kit';
import { gramsOfKilograms } from '../../../lib/custody/kilograms.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { Said } from '../api/act.ts';
import type { Question } from '../api/question.ts';

type Typed = Exclude<Question, { kind: 'close' }>;

/** What an answer says to the server; `null` while it is not complete. */
const actOf = (question: Typed): Said | null => {
  const grams = gramsOfKilograms(question.kilograms);
  if (question.kilograms.trim() !== '' && grams === null) return null;
  switch (question.kind) {
    case 'weight':
      return grams === null
        ? null
        : {
            findings: [{ itemId: question.itemId, finding: 'accepted', measuredGrams: grams, reason: null }],
            unexpected: [],
          };
    case 'damaged': {
      const reason = question.reason.trim();
      return reason === ''
        ? null
        : {
            findings: [{ itemId: question.itemId, finding: 'rejected', measuredGrams: grams, reason }],
            unexpected: [],
          };
    }
    case 'extra': {
      const [code, note] = [question.code.trim(), question.note.trim()];
      if (note === '' && code === '') return null;
      const identifiers = code === '' ? [] : [{ kind: 'serial' as const, value: code }];
      return { findings: [], unexpected: [{ unexpectedId: newId(), identifiers, note, grams }] };
    }
    default:
      return question satisfies never;
  }
};

/** Asks for what a key alone cannot say: a weight, why something is rejected, what the extra goods are. */
export function QuestionDialog(props: {
  question: Typed;
  name: string;
  onType: (question: Typed) => void;
  onClose: () => void;
  onSay: (said: Said) => void;
}): ReactElement {
  const { question, name, onType, onClose, onSay } = props;
  const { receive: texts, cancel } = useStationTexts();
  const [isTried, setTried] = useState(false);
  const isWrong = isTried && actOf(question) === null;
  const badWeight = isWrong && (question.kind === 'weight' || question.kilograms.trim() !== '');
  const title = {
    weight: texts.weigh(name),
    damaged: texts.damaged(name),
    extra: texts.extra,
  }[question.kind];
  const submit = (): void => {
    const said = actOf(question);
    setTried(true);
    if (said !== null) onSay(said);
  };
  return (
    <Dialog title={title} onClose={onClose} onSubmit={submit}>
      {question.kind === 'damaged' ? (
        <Field
          isFirst
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={question.reason}
          onChange={(reason) => onType({ ...question, reason })}
        />
      ) : null}
      {question.kind === 'extra' ? (
        <>
          <Field
            name="code"
            label={texts.code}
            value={question.code}
            onChange={(code) => onType({ ...question, code })}
          />
          <Field
            isFirst
            name="note"
            label={texts.note}
            hint={texts.noteHint}
            value={question.note}
            onChange={(note) => onType({ ...question, note })}
          />
        </>
      ) : null}
      <Field
        isNumber
        isFirst={question.kind === 'weight'}
        name="kilograms"
        label={texts.kilogramsOf}
        value={question.kilograms}
        wrong={badWeight ? texts.badWeight : undefined}
        onChange={(kilograms) => onType({ ...question, kilograms })}
      />
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check">
          {texts.save}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
