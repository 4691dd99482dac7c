import { compact } from '../clean-text.ts';

/**
 * A bank account or card number as digits alone; `null` for what is none. No check digit is asked for: cards have one, accounts of
 * enterprises do not.
 */
export const readBankAccount = (input: string): string | null => {
  const text = input.length > 64 ? '' : compact(input);
  return /^\d{8,30}$/.test(text) ? text : null;
};
