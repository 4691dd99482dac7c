const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const space = '[ \\u3000-]?';
/** Mobile numbers, numbers of identity cards, numbers of bank cards, as people write them: also in groups. */
const forms = [
  `1\\d{2}${space}\\d{4}${space}\\d{4}`,
  `\\d{6}${space}\\d{4}${space}\\d{4}${space}\\d{3}[\\dXx]`,
  `(?:\\d{4}${space}){3,4}\\d{3,4}`,
];
const number = new RegExp(`(?<![0-9A-Za-z])(?:${forms.join('|')})(?![0-9A-Za-z])`, 'g');

const around = (text: string, change: (part: string) => string): string => {
  let [changed, last] = ['', 0];
  for (const found of text.matchAll(uuid)) {
    changed += change(text.slice(last, found.index)) + found[0];
    last = found.index + found[0].length;
  }
  return changed + change(text.slice(last));
};

/**
 * The text without what looks like the number of a phone, an identity card or a bank card: those stand as `***`. For words that
 * go where nobody may find a person: logs, refusals, events. Ids (UUIDs) stay as they are.
 */
export const withoutPersonalNumbers = (text: string): string => around(text, (part) => part.replace(number, '***'));

/** Whether a text holds what looks like such a number. */
export const holdsPersonalNumber = (text: string): boolean => withoutPersonalNumbers(text) !== text;
