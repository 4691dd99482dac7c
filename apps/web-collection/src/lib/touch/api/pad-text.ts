/** What a key of the number pad does to what stands in the field. `.` counts once, nothing grows longer than it can be. */
export const padText = (
  before: string,
  key: string,
  { mostDigits, decimals }: { readonly mostDigits: number; readonly decimals: number },
): string => {
  if (key === 'erase') return before.slice(0, -1);
  if (key === '.') return decimals === 0 || before.includes('.') ? before : `${before === '' ? '0' : before}.`;
  const [whole = '', part] = before.split('.');
  if (part !== undefined) return part.length >= decimals ? before : before + key;
  if (whole.length >= mostDigits) return before;
  return decimals > 0 && before === '0' ? key : before + key;
};
