import { useLayoutEffect } from 'react';
import { padText } from '../touch/api/pad-text.ts';

/** The digits of a keyboard do what those of the screen do. */
export const usePinKeys = (pin: string, onChange: (pin: string) => void): void => {
  useLayoutEffect(() => {
    const hear = ({ key }: KeyboardEvent): void => {
      if (/^\d$/.test(key)) onChange(padText(pin, key, { mostDigits: 12, decimals: 0 }));
      if (key === 'Backspace') onChange(padText(pin, 'erase', { mostDigits: 12, decimals: 0 }));
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [pin, onChange]);
};
