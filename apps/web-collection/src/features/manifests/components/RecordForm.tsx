import { useRef, useState, type ReactElement } from 'react';
import { dayOf, type ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import type { LackingNow } from '../../../lib/reference/manifests.ts';
import { useScanner } from '../../../lib/scan/api/use-scanner.ts';
import { CameraScan } from '../../../lib/scan/components/CameraScan.tsx';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { recordManifest } from '../api/record-manifest.ts';
import styles from './Manifests.module.css';

/** The number of a manifest, scanned or typed, with who drives and the day. */
export function RecordForm(props: { trip: LackingNow; before: string | null; onDone: () => void }): ReactElement {
  const words = useManifestTexts();
  const [number, setNumber] = useState('');
  const [transporter, setTransporter] = useState('');
  const [openedOn, setOpenedOn] = useState(() => dayOf(Date.now()));
  const [isLooking, setLooking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  const take = (text: string): void => {
    feel('good');
    setNumber(text.trim());
    setLooking(false);
  };
  useScanner(take);
  useTyping(number !== '' || transporter !== '');
  const entry = { number: number.trim(), transporter: transporter.trim(), openedOn };
  const isReady = entry.number !== '' && entry.transporter !== '' && openedOn !== '';
  const keep = async (): Promise<void> => {
    if (!isReady || isTaken.current) return;
    isTaken.current = true;
    const kept = await recordManifest(props.trip, entry, props.before);
    isTaken.current = false;
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) props.onDone();
    else setProblem(kept.problem);
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {problem === null ? null : <Refusal problem={problem} />}
      {isLooking ? <CameraScan onScan={take} /> : null}
      <Field label={words.number} name="number" says={words.numberSays} value={number} onChange={setNumber} isNeeded />
      <Field
        label={words.transporter}
        name="transporter"
        says={words.transporterSays}
        value={transporter}
        onChange={setTransporter}
        isNeeded
      />
      <Field label={words.openedOn} name="openedOn" kind="date" value={openedOn} onChange={setOpenedOn} />
      <div className={styles.acts}>
        <Key onPress={props.onDone}>{words.back}</Key>
        <Key icon={isLooking ? 'close' : 'eye'} onPress={() => setLooking(!isLooking)}>
          {isLooking ? words.cameraStop : words.camera}
        </Key>
        <Key look="main" isSubmit isDisabled={!isReady}>
          {words.keep}
        </Key>
      </div>
    </form>
  );
}
