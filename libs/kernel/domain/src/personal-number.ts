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

/** One character as it is compared: digits, X, spaces and dashes of other widths and scripts (NFKC) as those of a keyboard. */
const compared = (character: string): string => {
  const common = character.normalize('NFKC');
  if (/^[\dXx -]$/.test(common)) return common;
  return character.length === 1 ? character : '\uFFFD';
};

/** Replaces also numbers that are typed in full width; characters around them stay as they are. */
const withoutNumbers = (text: string): string => {
  const plain = text.replace(number, '***');
  if (!/[^\0-\x7f]/.test(plain)) return plain;
  const characters = Array.from(plain);
  let [changed, last] = ['', 0];
  for (const found of characters.map(compared).join('').matchAll(number)) {
    changed += `${characters.slice(last, found.index).join('')}***`;
    last = found.index + found[0].length;
  }
  return changed + characters.slice(last).join('');
};

/**
 * The text without what looks like the number of a phone, an identity card or a bank card: those stand as `***`. For words that
 * go where nobody may find a person: logs, refusals, events. Ids (UUIDs) stay as they are.
 */
export const withoutPersonalNumbers = (text: string): string => around(text, withoutNumbers);

/** Whether a text holds what looks like such a number. */
export const holdsPersonalNumber = (text: string): boolean => withoutPersonalNumbers(text) !== text;

/** GB 11643-1999: weights of the first 17 digits, and the check digit for each remainder by 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

const isResidentId = (text: string): boolean => {
  const [, year = '', month = '', day = ''] = /^\d{6}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text) ?? [];
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // the thirtieth of February would become another day
  if (Number.isNaN(born.getTime()) || born.getUTCDate() !== Number(day)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkDigits[sum % 11] === text[17];
};

/**
 * Whether a text is nothing but the number of an identity card that can exist (GB 11643-1999) or of a mobile phone in China. For
 * numbers of documents: those look like bank cards or identity cards often, and are one of these hardly ever.
 */
export const isNumberOfPerson = (text: string): boolean => {
  const bare = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(bare) || isResidentId(bare);
};
