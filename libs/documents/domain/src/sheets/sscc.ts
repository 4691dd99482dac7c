/** Whether these are the eighteen digits of a GS1 SSCC: weights 3, 1, 3 … from the left, the last digit makes the sum a multiple of ten. */
export const isSscc = (code: string): boolean => {
  if (!/^\d{18}$/.test(code)) return false;
  const sum = Array.from(code).reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
};
