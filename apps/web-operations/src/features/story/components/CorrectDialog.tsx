import { useState, type ReactElement } from 'react';
import { Button, newId, ProblemNotice, weightText } from '@huihuan/web-kit';
import { gramsOfKilograms } from '../../../lib/custody/kilograms.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useCorrection } from '../api/use-correction.ts';

/** Another weight for an item, with the reason. */
export function CorrectDialog(props: {
  site: MySite;
  item: { readonly itemId: string; readonly grams: number };
  /** What the item is called. */
  name: string;
  corrects: string;
  onClose: () => void;
}): ReactElement {
  const { site, item, corrects, onClose } = props;
  const { correction: texts } = useCommandTexts().story;
  const words = useTexts();
  const [id] = useState(newId);
  const [typed, type] = useState('');
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useCorrection(site, item.itemId);
  const grams = gramsOfKilograms(typed);
  const isReady = grams !== null && reason.trim() !== '' && !isPending;
  const correct = (): void => {
    if (isReady) mutate({ id, corrects, grams, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog title={texts.title(props.name)} onClose={onClose} onSubmit={correct}>
      <p className={screen.hint}>{texts.says(weightText(item.grams))}</p>
      <Field
        label={texts.kilograms}
        name="kilograms"
        value={typed}
        onChange={type}
        isNumber
        isFirst
        wrong={typed !== '' && grams === null ? texts.wrong : undefined}
      />
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.act}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
