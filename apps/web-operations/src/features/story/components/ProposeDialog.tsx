import { useState, type ReactElement } from 'react';
import type { Override } from '@huihuan/contracts-events';
import { Button, StateMark, useSendOnce, weightText } from '@huihuan/web-kit';
import { usePropose } from '../../../lib/corrections/use-corrections.ts';
import { gramsOfKilograms } from '../../../lib/custody/kilograms.ts';
import type { Item } from '../../../lib/custody/types.ts';
import { useClassesLike } from '../../../lib/custody/use-classes.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { typedOf, whatChanges } from '../api/what-changes.ts';
import type { HoldingInBooks } from '../api/use-item-story.ts';
import { NumberFields } from './NumberFields.tsx';
import styles from './story.module.css';

/** Another weight, class or numbers for an item, with the reason; where it has moved, for the other side to agree to. */
export function ProposeDialog(props: {
  site: MySite;
  item: Item;
  corrects: string;
  /** What the item is called. */
  name: string;
  /** What the books say by now, while the rest is what they said when the form was opened. */
  now: HoldingInBooks;
  onClose: () => void;
}): ReactElement {
  const { site, item, corrects, now, onClose } = props;
  const texts = useCorrectionTexts();
  const classes = useClassesLike(item);
  const [typed, type] = useState(() => typedOf(item));
  const [reason, setReason] = useState('');
  const sendOnce = useSendOnce();
  const { mutateAsync, data, error, isPending } = usePropose(site);
  const changes = whatChanges(item, typed);
  const isWrong = typed.kilograms !== '' && gramsOfKilograms(typed.kilograms) === null;
  // the books may say so before the answer to one's own correction is there
  const isOutdated = now.corrects !== corrects && !isPending;
  const isReady = Object.keys(changes).length > 0 && !isWrong && reason.trim() !== '' && !isPending && !isOutdated;
  const propose = (override?: Override): void => {
    if (!isReady || data !== undefined) return;
    const answered = override === undefined ? {} : { override };
    const said = { itemId: item.itemId, corrects, ...changes, reason: reason.trim(), ...answered };
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
    <Dialog title={texts.proposeTitle(props.name)} onClose={onClose} onSubmit={() => propose()}>
      <p className={screen.hint}>{texts.proposeSays}</p>
      {now.state === 'consumed' ? <p className={screen.hint}>{texts.balanceFollows}</p> : null}
      {now.state === 'closed' ? (
        <p className={screen.hint}>{texts.weightIsGone}</p>
      ) : (
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
      )}
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
      {isOutdated ? <p role="alert">{texts.meanwhile(weightText(now.item.grams))}</p> : null}
      {error === null ? null : <GateProblem error={error} siteId={site.siteId} onOverride={propose} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.propose}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
