import { useEffect, useRef, type ReactElement } from 'react';
import { useAct } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { printAs, printBoth } from '../../../lib/print/api/print-as.ts';
import { isMended, Papers } from '../../../lib/receipt/Papers.tsx';
import styles from '../../../lib/receipt/Papers.module.css';
import { useChoices } from '../../../lib/touch/api/choices.ts';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';

/**
 * What the person takes along, printed by itself where the tablet is set so. For ten seconds the hand-in can be taken back; then it is sent.
 */
export function ReceiptPage(props: { id: string; onUndo: () => void; onNext: () => void }): ReactElement | null {
  const { receipt, stuck } = useWorkTexts();
  const act = useAct(props.id) ?? null;
  const left = useSecondsLeft(act?.state === 'waiting' ? act.heldUntil : null);
  const { printsByItself } = useChoices();
  const isPrinted = useRef(false);
  const head = useRef<HTMLHeadingElement>(null);
  const isThere = act !== null;
  useEffect(() => head.current?.focus(), [isThere]);
  if (act === null) return null;
  const printOnce = (): void => {
    // of what is mended the papers may be with the person and on the thing already
    if (!printsByItself || isPrinted.current || isMended(act)) return;
    isPrinted.current = true;
    void printBoth();
  };
  return (
    <div className={styles.page} data-step="receipt">
      <Notice look="good">
        <strong>{receipt.done}</strong>
        {left > 0 ? ` · ${receipt.held(left)}` : ''}
      </Notice>
      {isMended(act) ? <Notice look="wait">{stuck.mendedSays}</Notice> : null}
      <Papers act={act} head={head} onWhole={printOnce} />
      <div className={styles.acts}>
        {left > 0 ? (
          <Key look="alarm" icon="back" onPress={props.onUndo}>
            {receipt.undo(left)}
          </Key>
        ) : null}
        <Key onPress={() => void printAs('receipt')}>{receipt.print}</Key>
        <Key onPress={() => void printAs('label')}>{receipt.label}</Key>
        <Key look="main" onPress={props.onNext}>
          {receipt.next}
        </Key>
      </div>
    </div>
  );
}
