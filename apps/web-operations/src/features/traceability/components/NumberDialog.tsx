import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { itemsOfFiling, useRecordFiling } from '../api/moves.ts';
import type { FilingRow } from '../api/views-of-moves.ts';

/** Records the number that the platform gave back for what was submitted, or puts it right. */
export function NumberDialog(props: { siteId: string; filing: FilingRow; onClose: () => void }): ReactElement {
  const { siteId, filing, onClose } = props;
  const texts = useTraceabilityTexts();
  const words = useTexts();
  const [number, setNumber] = useState(filing.receiptNumber ?? '');
  const [failure, setFailure] = useState<Error | null>(null);
  const sendOnce = useSendOnce();
  const { mutateAsync, isPending } = useRecordFiling(siteId);
  const isReady = number.trim() !== '' && number.trim() !== filing.receiptNumber && !isPending;
  const act = (): void => {
    if (!isReady) return;
    const { filingId, submittedOn } = filing;
    const record = async (): Promise<void> => {
      const itemIds = await itemsOfFiling(siteId, filingId);
      const said = { filingId, itemIds, submittedOn, receiptNumber: number.trim() };
      await sendOnce(said, (id) => mutateAsync({ id, ...said }));
    };
    record().then(onClose, (error: unknown) => setFailure(error as Error));
  };
  return (
    <Dialog title={texts.numberTitle(filing.submittedOn)} onClose={onClose} onSubmit={act}>
      <Field
        label={texts.number}
        name="receiptNumber"
        hint={texts.numberHint}
        value={number}
        onChange={setNumber}
        isFirst
      />
      {failure === null ? null : <ProblemNotice error={failure} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.giveNumber}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
