import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, useSendOnce, weightText } from '@huihuan/web-kit';
import { gramsOfKilograms, kilogramsOfGrams } from '../../../lib/custody/kilograms.ts';
import { chinaToday } from '../../../lib/family/china-today.ts';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useConfirm, type Manifest } from '../api/manifests.ts';

/** Confirms a manifest with what was taken, as the receipt found it; where that is another weight, with why. */
export function ConfirmDialog(props: { site: MySite; row: Manifest; onClose: () => void }): ReactElement {
  const { site, row, onClose } = props;
  const texts = useManifestTexts();
  const words = useTexts();
  const [weight, setWeight] = useState(() => kilogramsOfGrams(row.takenGrams ?? row.grams));
  const [remark, setRemark] = useState('');
  const [confirmedOn, setConfirmedOn] = useState(chinaToday);
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useConfirm(site, row);
  const grams = gramsOfKilograms(weight);
  const difference = grams === null ? 0 : grams - row.grams;
  const lacksRemark = difference !== 0 && remark.trim() === '';
  const isReady = grams !== null && !lacksRemark && confirmedOn !== '' && !isPending;
  const act = (): void => {
    if (!isReady) return;
    const said = { grams, remark: remark.trim() === '' ? null : remark.trim(), confirmedOn };
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onClose, () => undefined);
  };
  return (
    <Dialog title={texts.confirmTitle(row.number)} onClose={onClose} onSubmit={act}>
      <p className={screen.hint}>{row.side === 'sender' ? texts.confirmForSays : texts.confirmSays}</p>
      <Field
        label={texts.grams}
        name="weight"
        value={weight}
        onChange={setWeight}
        wrong={grams === null ? texts.gramsWrong : undefined}
        isNumber
        isFirst
      />
      {difference === 0 ? null : (
        <p className={screen.hint} role="status" data-difference={difference}>
          {texts.differs(weightText(difference))}
        </p>
      )}
      <Field
        label={texts.remark}
        name="remark"
        value={remark}
        onChange={setRemark}
        wrong={lacksRemark ? texts.remarkMissing : undefined}
      />
      <Field label={texts.confirmedOn} name="confirmedOn" kind="date" value={confirmedOn} onChange={setConfirmedOn} />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.confirm}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
