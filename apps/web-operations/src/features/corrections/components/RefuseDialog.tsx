import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import type { ProposedCorrection } from '../../../lib/corrections/types.ts';
import { useAnswer } from '../../../lib/corrections/use-corrections.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';

/** Declines what the other side proposed, or withdraws what one's own did, with the reason. */
export function RefuseDialog(props: {
  site: MySite;
  correction: ProposedCorrection;
  onClose: () => void;
}): ReactElement {
  const { site, correction, onClose } = props;
  const texts = useCorrectionTexts();
  const words = useTexts();
  const [reason, setReason] = useState('');
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useAnswer(site, correction.correctionId);
  const isMine = correction.bySiteId === site.siteId;
  const isReady = reason.trim() !== '' && !isPending;
  const refuse = (): void => {
    if (!isReady) return;
    const said = { kind: 'refuse', reason: reason.trim() } as const;
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onClose, () => undefined);
  };
  return (
    <Dialog title={isMine ? texts.withdrawTitle : texts.declineTitle} onClose={onClose} onSubmit={refuse}>
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} isFirst />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="close" letter="Ctrl+Enter" isDisabled={!isReady}>
          {isMine ? texts.withdraw : texts.decline}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
