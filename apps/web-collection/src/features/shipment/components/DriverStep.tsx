import { useEffect, useRef, useState, type ReactElement } from 'react';
import { outbox, useTyping } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { drawnPdf, type Point } from '../api/drawn-pdf.ts';
import type { DriversWord } from '../api/record-shipment.ts';
import { SignaturePad } from './SignaturePad.tsx';
import styles from './DriverStep.module.css';
import page from './ShipmentPage.module.css';

/** The driver takes the load over: signs on this tablet, or it is said why not. Neither needs a network, nor an account. */
export function DriverStep(props: {
  siteId: string;
  /** What goes where, in words. */
  load: string;
  isRecording: boolean;
  onBack: () => void;
  onWord: (word: DriversWord) => void;
}): ReactElement {
  const { siteId, load, isRecording, onBack, onWord } = props;
  const { shipment, back } = useWorkTexts();
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const [isKeeping, setKeeping] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  useTyping(true);
  const isBusy = isRecording || isKeeping;
  const sign = async (): Promise<void> => {
    setKeeping(true);
    setFailed(false);
    try {
      const kept = await outbox().keepPhoto({ blob: drawnPdf(strokes), siteId, kind: 'document' });
      // the truck does not wait for room on the tablet: that there was none is said
      onWord(kept.ok ? { kind: 'drawn', photo: kept.value } : { kind: 'missing', reason: 'not-kept' });
    } catch (failure) {
      console.error(failure);
      feel('bad');
      setFailed(true);
    } finally {
      setKeeping(false);
    }
  };
  return (
    <div className={styles.step} data-step="driver">
      <h1 ref={head} tabIndex={-1} className={page.title}>
        {shipment.driverTitle}
      </h1>
      <p>
        <strong>{load}</strong>
      </p>
      <p className={page.says}>{shipment.driverSays}</p>
      {hasFailed ? <Notice look="alarm">{shipment.keepFailed}</Notice> : null}
      <SignaturePad label={shipment.pad(strokes.length)} strokes={strokes} isBusy={isBusy} onChange={setStrokes} />
      <div className={styles.acts}>
        <Key isDisabled={strokes.length === 0 || isBusy} onPress={() => setStrokes([])}>
          {shipment.clear}
        </Key>
        <Key look="main" isDisabled={strokes.length === 0 || isBusy} onPress={() => void sign()}>
          {shipment.sign}
        </Key>
      </div>
      <p className={page.says}>{shipment.withoutSays}</p>
      <div className={styles.acts}>
        <Key icon="back" isDisabled={isBusy} onPress={onBack}>
          {back}
        </Key>
        {(['not-there', 'declined'] as const).map((reason) => (
          <Key key={reason} isDisabled={isBusy} onPress={() => onWord({ kind: 'missing', reason })}>
            {shipment.without(shipment.gaps[reason])}
          </Key>
        ))}
      </div>
    </div>
  );
}
