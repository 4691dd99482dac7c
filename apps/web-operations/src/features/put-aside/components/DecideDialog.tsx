import { useState, type ReactElement } from 'react';
import { Button, newId, ProblemNotice } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { SiteOfTier } from '../../../lib/site/use-sites.ts';
import { useDecision, type Decision, type PutAside } from '../api/put-aside.ts';

/** Admits or rejects what was put aside, with a reason, after saying what comes of it. */
export function DecideDialog(props: {
  site: SiteOfTier;
  row: PutAside;
  decision: Decision['decision'];
  onDone: () => void;
  onClose: () => void;
}): ReactElement {
  const { site, row, decision, onDone, onClose } = props;
  const { putAside: texts, cancel, reason: reasonWord } = useAdminTexts();
  const words = useTexts();
  const [id] = useState(newId);
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useDecision(site);
  const act = texts.acts[row.act] ?? row.act;
  const isAdmitting = decision === 'admitted';
  const decide = (): void => {
    if (reason.trim() === '' || isPending) return;
    const onSuccess = (): void => {
      onDone();
      onClose();
    };
    mutate({ id, actId: row.actId, decision, reason: reason.trim() }, { onSuccess });
  };
  return (
    <Dialog title={isAdmitting ? texts.admitTitle(act) : texts.rejectTitle(act)} onClose={onClose} onSubmit={decide}>
      <p className={screen.hint}>{isAdmitting ? texts.admitSays : texts.rejectSays}</p>
      <Field label={reasonWord} name="reason" value={reason} onChange={setReason} isFirst />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button
          isSubmit
          look="main"
          icon={isAdmitting ? 'check' : 'close'}
          letter="Ctrl+Enter"
          isDisabled={reason.trim() === '' || isPending}
        >
          {isAdmitting ? texts.admit : texts.reject}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
