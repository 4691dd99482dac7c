import { compact } from '../clean-text.ts';
import type { Finding, Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { wrongCharacters } from '../wrong-characters.ts';
import { vinCheckDigit } from './vin-check-digit.ts';

// Stamped numbers often stand between stars, which are no part of them.
const STAMPED_DELIMITERS = /^[*★☆]+|[*★☆]+$/g;
const VIN_CHARACTER = /^[A-HJ-NPR-Z0-9]$/;

/**
 * Checks a vehicle identification number by GB 16735-2019.
 *
 * Problems: `vin.length`, `vin.characters`, and `vin.check-digit`, which a supervisor may override because old,
 * imported and special vehicles carry numbers without a proper check digit.
 */
export const checkVin = (input: string): Identification => inspect('vin', input, readVin);

/** The number without separators and without the stars around it. */
export const vinText = (input: string): string => compact(input).replace(STAMPED_DELIMITERS, '');

const readVin = (input: string): Reading => {
  const text = vinText(input);
  const problems = structureProblems(text);
  if (problems.length > 0) return { text, problems };
  const expected = vinCheckDigit(text);
  return {
    text,
    problems: text.charAt(8) === expected ? [] : [checkDigitProblem(text.charAt(8), expected)],
    decoded: { kind: 'vin', wmi: text.slice(0, 3), vds: text.slice(3, 9), vis: text.slice(9) },
  };
};

const structureProblems = (text: string): Finding[] => {
  const problems: Finding[] = [];
  if (text.length !== 17) {
    problems.push({
      code: 'vin.length',
      zh: `车辆识别代号应为 17 位,现为 ${text.length} 位`,
      en: `A VIN has 17 characters, this one has ${text.length}`,
    });
  }
  const wrong = wrongCharacters(text, VIN_CHARACTER);
  if (wrong !== null) {
    problems.push({
      code: 'vin.characters',
      zh: `车辆识别代号只含数字和 I、O、Q 以外的字母;不符的字符(位置):${wrong}。请核对是否为 1 或 0`,
      en: `A VIN has digits and letters other than I, O and Q; wrong here (position): ${wrong}. Look whether it is a 1 or a 0`,
    });
  }
  return problems;
};

const checkDigitProblem = (actual: string, expected: string): Finding => ({
  code: 'vin.check-digit',
  zh: `校验位(第 9 位)应为 ${expected},现为 ${actual}。请重新核对;老旧、进口或特种车辆可由主管确认后放行`,
  en: `The check digit (position 9) should be ${expected} but is ${actual}. Read it again; for an old, imported or special vehicle a supervisor may accept it`,
  overridable: true,
});
