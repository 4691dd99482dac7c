import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { useAct, type Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import { QrCode } from '../../../lib/print/components/QrCode.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { withdrawShipment } from '../api/record-shipment.ts';
import { useSignatures } from '../api/use-signatures.ts';
import styles from './ShipmentPage.module.css';

/** What the driver takes along, and who has signed. */
export function SentShipment(props: {
  acts: readonly Act[];
  onUndone: () => void;
  onNext: () => void;
}): ReactElement | null {
  const { shipment, receipt } = useWorkTexts();
  const [first, last] = [props.acts[0], props.acts.at(-1)];
  const dispatch = useAct(last?.id ?? '');
  const opened = useAct(first?.id ?? '');
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const left = useSecondsLeft(opened?.state === 'waiting' ? opened.heldUntil : null);
  const isDone = dispatch?.state === 'done';
  const signed = useSignatures(first?.id ?? '', isDone);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  if (first === undefined) return null;
  const undo = async (): Promise<void> => {
    const taken = await withdrawShipment(props.acts);
    if (taken.ok) props.onUndone();
    else setProblem(taken.problem);
  };
  const stateOf = (side: 'sender' | 'receiver'): string => {
    if (signed?.has(side) === true) return shipment.signed;
    return side === 'sender' && !isDone ? shipment.onThisTablet : shipment.notYet;
  };
  return (
    <div className={styles.sent} data-shipment={first.id} data-state={dispatch?.state}>
      <h1 ref={head} tabIndex={-1} className={styles.title}>
        {shipment.sent}
      </h1>
      <Notice look="good">
        {isDone ? shipment.atTheServer : shipment.onThisTablet}
        {left > 0 ? ` · ${receipt.held(left)}` : ''}
      </Notice>
      {problem === null ? null : <Refusal problem={problem} />}
      <div className={styles.paper}>
        <QrCode text={first.id} label={shipment.code} size={200} />
        <div>
          <p>{shipment.driverQr}</p>
          <h2>{shipment.signatures}</h2>
          <dl>
            {(['sender', 'receiver'] as const).map((side) => (
              <div key={side}>
                <dt>{shipment[side]}</dt>
                <dd data-side={side}>{stateOf(side)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <div className={styles.seal}>
        {left > 0 ? (
          <Key look="alarm" icon="back" onPress={() => void undo()}>
            {receipt.undo(left)}
          </Key>
        ) : (
          <span />
        )}
        <Key look="main" onPress={props.onNext}>
          {shipment.another}
        </Key>
      </div>
    </div>
  );
}
