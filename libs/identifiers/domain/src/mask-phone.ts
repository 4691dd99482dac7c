const MOBILE = /^(?:\+?86)?(1\d{2})\d{4}(\d{4})$/;

/**
 * The mask under which a phone number is shown, `138****5678` (PIPL, GB/T 45574-2025).
 *
 * Spaces, dashes and the country code of a mobile number are dropped. Of any other number only the last four show, and
 * only when at least as many stay hidden.
 */
export const maskPhone = (phone: string): string => {
  const text = phone.replace(/[\s-]/g, '');
  const mobile = MOBILE.exec(text);
  if (mobile !== null) return `${mobile[1]}****${mobile[2]}`;
  return text.length < 8 ? '*'.repeat(text.length) : '*'.repeat(text.length - 4) + text.slice(-4);
};
