import { useState, type ReactElement } from 'react';
import { Button, newId, ProblemNotice } from '@huihuan/web-kit';
import { useCertificateTexts } from '../../../lib/i18n/use-certificate-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { useVoid, type Certificate } from '../api/certificates.ts';

/** Voids a certificate, with a reason, after saying what comes of it. */
export function VoidDialog(props: {
  certificate: Certificate;
  onClose: () => void;
  /** Where it is issued anew once it is void. */
  onVoid?: () => void;
}): ReactElement {
  const { certificate, onClose, onVoid = onClose } = props;
  const texts = useCertificateTexts();
  const words = useTexts();
  const [id] = useState(newId);
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useVoid(certificate);
  const isReady = reason.trim() !== '' && !isPending;
  const act = (): void => {
    if (isReady) mutate({ id, reason: reason.trim() }, { onSuccess: onVoid });
  };
  return (
    <Dialog title={texts.cancelTitle(certificate.number)} onClose={onClose} onSubmit={act}>
      <p className={screen.hint}>{props.onVoid === undefined ? texts.cancelSays : texts.anewSays}</p>
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
