import type { ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { Refusal } from '../touch/components/Notice.tsx';
import { NumberPad } from '../touch/components/NumberPad.tsx';
import styles from './PinPad.module.css';

/** Whether it has as many digits as a PIN needs. */
export const isWholePin = (pin: string): boolean => pin.length >= 6;

/** A PIN on large digits, with what was said to the last one. Nothing of it is shown but how long it is. */
export function PinPad(props: {
  pin: string;
  problem: ProblemDetails | null;
  onChange: (pin: string) => void;
}): ReactElement {
  const { gate } = useWorkTexts();
  return (
    <>
      <output className={styles.dots} aria-label={gate.pin}>
        {'●'.repeat(props.pin.length)}
      </output>
      {props.problem === null ? null : <Refusal problem={props.problem} />}
      <div className={styles.pad}>
        <NumberPad value={props.pin} onChange={props.onChange} mostDigits={12} />
      </div>
    </>
  );
}
