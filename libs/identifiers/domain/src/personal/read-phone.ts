import { compact } from '../clean-text.ts';

const mobile = /^(?:\+?86|0086)?(1\d{10})$/;
const landline = /^(?:\+?86|0086)?(0\d{2,3}\d{7,8})$/;

/**
 * A phone number in the form by which it is compared: 11 digits of a mobile, or area code and number of a landline. `null` for
 * what is neither. Which prefixes are in use is not asked: that changes from year to year.
 */
export const readPhone = (input: string): string | null => {
  if (input.length > 32) return null;
  const text = compact(input).replace(/[()]/g, '');
  return mobile.exec(text)?.[1] ?? landline.exec(text)?.[1] ?? null;
};
