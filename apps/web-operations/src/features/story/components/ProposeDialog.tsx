import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, StateMark, useSendOnce, weightText } from '@huihuan/web-kit';
import { usePropose } from '../../../lib/corrections/use-corrections.ts';
import { gramsOfKilograms } from '../../../lib/custody/kilograms.ts';
import type { Item } from '../../../lib/custody/types.ts';
import { useClassesLike } from '../../../lib/custody/use-classes.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { typedOf, whatChanges } from '../api/what-changes.ts';
import { NumberFields } from './NumberFields.tsx';
import styles from './story.module.css';

/** Another weight, class or numbers for an item, with the reason; where it has moved, for the other side to agree to. */
export function ProposeDialog(props: {
  site: MySite;
  item: Item;
  corrects: string;
  /** What the item is called. */
  name: string;
  onClose: () => void;
}): ReactElement {
  const { site, item, corrects, onClose } = props;
  const texts = useCorrectionTexts();
  const words = useTexts();
  const classes = useClassesLike(item);
  const [typed, type] = useState(() => typedOf(item));
  const [reason, setReason] = useState('');
  const sendOnce = useSendOnce();
  const { mutateAsync, data, error, isPending } = usePropose(site);
  const changes = whatChanges(item, typed);
  const isWrong = typed.kilograms !== '' && gramsOfKilograms(typed.kilograms) === null;
  const isReady = Object.keys(changes).length > 0 && !isWrong && reason.trim() !== '' && !isPending;
  const propose = (): void => {
    if (!isReady || data !== undefined) return;
    const said = { itemId: item.itemId, corrects, ...changes, reason: reason.trim() };
    sendOnce(said, (id) => mutateAsync({ id, ...said })).catch(() => undefined);
  };
  if (data !== undefined) {
    return (
      <Dialog key="said" title={texts.proposeTitle(props.name)} onClose={onClose} onSubmit={onClose}>
        <StateMark
          tone={data.state === 'amended' ? 'good' : 'wait'}
          icon={data.state === 'amended' ? 'check' : 'clock'}
        >
          {data.state === 'amended' ? texts.done : texts.sent}
        </StateMark>
        <div className={screen.buttons}>
          <Button isSubmit look="main" letter="Ctrl+Enter">
            {texts.finish}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={texts.proposeTitle(props.name)} onClose={onClose} onSubmit={propose}>
      <p className={screen.hint}>{texts.proposeSays}</p>
      <Field
        label={texts.kilograms}
        name="kilograms"
        value={typed.kilograms}
        onChange={(kilograms) => type({ ...typed, kilograms })}
        hint={weightText(item.grams)}
        isNumber
        isFirst
        wrong={isWrong ? texts.wrongWeight : undefined}
      />
      <label className={styles.choice}>
        {texts.classOf}
        <select
          name="classCode"
          value={typed.classCode}
          onChange={({ target }) => type({ ...typed, classCode: target.value })}
        >
          {classes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <NumberFields numbers={typed.numbers} onChange={(numbers) => type({ ...typed, numbers })} />
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.propose}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
