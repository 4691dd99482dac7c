import { tidy } from '../clean-text.ts';
import type { Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { wrongCharacters } from '../wrong-characters.ts';

const SHORTEST = 3;
const LONGEST = 40;

/**
 * Checks a maker's serial number: 3–40 printable ASCII characters once outer spaces are gone, compared in upper case.
 *
 * Spaces and dashes inside stay, since makers tell serial numbers apart by them.
 */
export const checkSerial = (input: string): Identification => inspect('serial', input, readSerial);

const readSerial = (input: string): Reading => {
  const text = tidy(input);
  const wrong = wrongCharacters(text, /^[\x20-\x7e]$/);
  if (wrong !== null) {
    return {
      text,
      problems: [
        {
          code: 'serial.characters',
          zh: `序列号只含英文字母、数字和半角符号;不符的字符(位置):${wrong}`,
          en: `A serial number has printable ASCII characters only; wrong here (position): ${wrong}`,
        },
      ],
    };
  }
  if (text.length >= SHORTEST && text.length <= LONGEST) return { text, problems: [] };
  return {
    text,
    problems: [
      {
        code: 'serial.length',
        zh: `序列号应为 ${SHORTEST}–${LONGEST} 个字符,现为 ${text.length} 个`,
        en: `A serial number has ${SHORTEST}–${LONGEST} characters, this one has ${text.length}`,
      },
    ],
  };
};
