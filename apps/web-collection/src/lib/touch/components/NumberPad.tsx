import type { ReactElement } from 'react';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { feel } from '../api/feel.ts';
import { padText } from '../api/pad-text.ts';
import styles from './NumberPad.module.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Large digits in the order of a telephone. What stands in the field is kept by whoever shows it. */
export function NumberPad(props: {
  value: string;
  onChange: (value: string) => void;
  mostDigits: number;
  decimals?: number;
}): ReactElement {
  const { value, onChange, mostDigits, decimals = 0 } = props;
  const { pad } = useWorkTexts();
  const key = (name: string, face: ReactElement | string, label?: string): ReactElement => (
    <button
      key={name}
      type="button"
      className={styles.digit}
      aria-label={label}
      onClick={() => {
        feel('tap');
        onChange(padText(value, name, { mostDigits, decimals }));
      }}
    >
      {face}
    </button>
  );
  return (
    <div className={styles.pad} role="group" aria-label={pad.digits}>
      {digits.map((digit) => key(digit, digit))}
      {decimals > 0 ? key('.', '.', pad.point) : <span />}
      {key('0', '0')}
      {key('erase', <EraseMark />, pad.erase)}
    </div>
  );
}

const EraseMark = (): ReactElement => (
  <svg width={32} height={32} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d="M8.5 5H21v14H8.5L2.5 12ZM11.5 9l6 6M17.5 9l-6 6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
