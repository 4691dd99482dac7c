import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, Segmented, useSendOnce } from '@huihuan/web-kit';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useVoid, type Manifest, type ManifestVoidCause } from '../api/manifests.ts';

const causes: readonly ManifestVoidCause[] = ['recorded-wrong', 'trip-cancelled', 'list-changed'];

const likelyCause = ({ shipmentState, asks }: Manifest): ManifestVoidCause =>
  shipmentState === 'cancelled' ? 'trip-cancelled' : asks === null ? 'recorded-wrong' : 'list-changed';

/** Takes a manifest back that nobody has confirmed, after saying what comes of it. */
export function VoidDialog(props: { site: MySite; row: Manifest; onClose: () => void }): ReactElement {
  const { site, row, onClose } = props;
  const texts = useManifestTexts();
  const words = useTexts();
  const [cause, setCause] = useState(() => likelyCause(row));
  const [reason, setReason] = useState('');
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useVoid(site, row);
  const isReady = reason.trim() !== '' && !isPending;
  const act = (): void => {
    if (!isReady) return;
    const said = { cause, reason: reason.trim() };
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onClose, () => undefined);
  };
  return (
    <Dialog title={texts.cancelTitle(row.number)} onClose={onClose} onSubmit={act}>
      <p className={screen.hint}>{texts.cancelSays}</p>
      <Segmented
        label={texts.cause}
        value={cause}
        segments={causes.map((value) => ({ value, face: texts.causes[value], name: texts.causes[value] }))}
        onChange={setCause}
      />
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} isFirst />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="close" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.cancel}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
