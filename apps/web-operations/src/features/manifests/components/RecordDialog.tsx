import { useState, type ReactElement } from 'react';
import { Button, newId, ProblemNotice, useSendOnce, weightText } from '@huihuan/web-kit';
import { chinaToday } from '../../../lib/family/china-today.ts';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useRecord, type Manifest, type Trip } from '../api/manifests.ts';

/** Records the manifest of a waste, or puts right one that nobody has confirmed. */
export function RecordDialog(props: { site: MySite; row: Manifest | Trip; onClose: () => void }): ReactElement {
  const { site, row, onClose } = props;
  const before = 'manifestId' in row ? row : null;
  const texts = useManifestTexts();
  const words = useTexts();
  const [manifestId] = useState(() => before?.manifestId ?? newId());
  const [number, setNumber] = useState(before?.number ?? '');
  const [transporter, setTransporter] = useState(before?.transporter ?? '');
  const [openedOn, setOpenedOn] = useState(() => before?.openedOn ?? chinaToday());
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useRecord(site, row);
  const isReady = number.trim() !== '' && transporter.trim() !== '' && openedOn !== '' && !isPending;
  const act = (): void => {
    if (!isReady) return;
    const { wasteCode } = row;
    const said = { manifestId, wasteCode, number: number.trim(), transporter: transporter.trim(), openedOn };
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onClose, () => undefined);
  };
  return (
    <Dialog title={texts.recordTitle(row.wasteCode)} onClose={onClose} onSubmit={act}>
      <p className={screen.hint}>
        {before === null ? `${texts.weight(weightText(row.grams))} · ` : ''}
        {row.plate === null ? texts.noPlate : texts.plate(row.plate)}
      </p>
      <Field label={texts.number} name="number" hint={texts.numberHint} value={number} onChange={setNumber} isFirst />
      <Field
        label={texts.transporter}
        name="transporter"
        hint={texts.transporterHint}
        value={transporter}
        onChange={setTransporter}
      />
      <Field label={texts.openedOn} name="openedOn" kind="date" value={openedOn} onChange={setOpenedOn} />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {before === null ? texts.record : texts.correct}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
