import type { ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
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
      {key('erase', <Icon name="back" size={24} />, pad.erase)}
    </div>
  );
}
