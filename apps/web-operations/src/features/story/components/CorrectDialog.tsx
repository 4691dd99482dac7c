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
import type { HoldingInBooks } from '../api/use-item-story.ts';

/** Another weight for an item, with the reason. */
export function CorrectDialog(props: {
  site: MySite;
  item: { readonly itemId: string; readonly grams: number };
  /** What the item is called. */
  name: string;
  corrects: string;
  /** What the books say by now, while the rest is what they said when the form was opened. */
  now: HoldingInBooks;
  onClose: () => void;
}): ReactElement {
  const { site, item, corrects, now, onClose } = props;
  const { correction: texts } = useCommandTexts().story;
  const words = useTexts();
  const [id] = useState(newId);
  const [typed, type] = useState('');
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useCorrection(site, item.itemId);
  const grams = gramsOfKilograms(typed);
  // the books may say so before the answer to one's own correction is there
  const isOutdated = now.corrects !== corrects && !isPending;
  const isReady = grams !== null && reason.trim() !== '' && !isPending && !isOutdated;
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
      {isOutdated ? <p role="alert">{texts.meanwhile(weightText(now.item.grams))}</p> : null}
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
