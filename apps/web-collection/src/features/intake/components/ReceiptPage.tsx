import { useEffect, useRef, type ReactElement } from 'react';
import { useAct } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { printAs } from '../../../lib/print/api/print-as.ts';
import { isMended, Papers } from '../../../lib/receipt/Papers.tsx';
import styles from '../../../lib/receipt/Papers.module.css';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';

/** What the person takes along. For ten seconds the hand-in can be taken back; then it is sent. */
export function ReceiptPage(props: { id: string; onUndo: () => void; onNext: () => void }): ReactElement | null {
  const { receipt, stuck } = useWorkTexts();
  const act = useAct(props.id) ?? null;
  const left = useSecondsLeft(act?.state === 'waiting' ? act.heldUntil : null);
  const head = useRef<HTMLHeadingElement>(null);
  const isThere = act !== null;
  useEffect(() => head.current?.focus(), [isThere]);
  if (act === null) return null;
  return (
    <div className={styles.page} data-step="receipt">
      <Notice look="good">
        <strong>{receipt.done}</strong>
        {left > 0 ? ` · ${receipt.held(left)}` : ''}
      </Notice>
      {isMended(act) ? <Notice look="wait">{stuck.mendedSays}</Notice> : null}
      <Papers act={act} head={head} />
      <div className={styles.acts}>
        {left > 0 ? (
          <Key look="alarm" icon="back" onPress={props.onUndo}>
            {receipt.undo(left)}
          </Key>
        ) : null}
        <Key onPress={() => printAs('receipt')}>{receipt.print}</Key>
        <Key onPress={() => printAs('label')}>{receipt.label}</Key>
        <Key look="main" onPress={props.onNext}>
          {receipt.next}
        </Key>
      </div>
    </div>
  );
}
