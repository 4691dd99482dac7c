import { useEffect, useRef, useState, type ReactElement } from 'react';
import { addressOfPaper, type ProblemDetails } from '@huihuan/web-kit';
import { useAct, type Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import { QrCode } from '../../../lib/print/components/QrCode.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { withdrawShipment } from '../api/record-shipment.ts';
import { Signatures } from './Signatures.tsx';
import styles from './ShipmentPage.module.css';
import { ToManifests } from './Wastes.tsx';

/** What the driver takes along, and who has signed. */
export function SentShipment(props: {
  acts: readonly Act[];
  /** Why the last scan put nothing on the list of the next truck. */
  says: string | null;
  /** What is on the list of the next truck; `null` where nothing is. */
  next: string | null;
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
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  if (first === undefined) return null;
  const undo = async (): Promise<void> => {
    const taken = await withdrawShipment(props.acts);
    if (taken.ok) props.onUndone();
    else setProblem(taken.problem);
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
      <Meanwhile says={props.says} next={props.next} />
      <ToManifests />
      <div className={styles.paper}>
        <QrCode text={addressOfPaper('collection', 'shipment-note', first.id)} label={shipment.code} size={200} />
        <div>
          <p>{shipment.driverQr}</p>
          <h2>{shipment.signatures}</h2>
          <Signatures dispatch={dispatch ?? last} shipmentId={first.id} />
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

/** What was scanned while this was on the screen: it is on the list of the next truck, or on none. */
const Meanwhile = ({ says, next }: { says: string | null; next: string | null }): ReactElement => (
  <>
    {says === null ? null : <Notice look="alarm">{says}</Notice>}
    {next === null ? null : <Notice look="wait">{next}</Notice>}
  </>
);
