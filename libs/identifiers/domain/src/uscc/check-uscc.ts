import { compact } from '../clean-text.ts';
import type { Finding, Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { wrongCharacters } from '../wrong-characters.ts';
import { usccCheckCharacter } from './uscc-check-character.ts';

const USCC_CHARACTER = /^[0-9A-HJ-NPQRTUWXY]$/;

/**
 * Checks a unified social credit code by GB 32100-2015.
 *
 * Problems: `uscc.length`, `uscc.characters`, `uscc.check-character`. Warning: `uscc.area` when characters 3–8 are not
 * an area code.
 */
export const checkUscc = (input: string): Identification => inspect('uscc', input, readUscc);

const readUscc = (input: string): Reading => {
  const text = compact(input);
  const problems = structureProblems(text);
  if (problems.length > 0) return { text, problems };
  const areaCode = text.slice(2, 8);
  return {
    text,
    problems: usccCheckCharacter(text) === text.charAt(17) ? [] : [checkCharacterProblem],
    warnings: /^\d{6}$/.test(areaCode) ? [] : [areaWarning],
    decoded: {
      kind: 'uscc',
      department: text.charAt(0),
      category: text.charAt(1),
      areaCode,
      organizationCode: text.slice(8, 17),
    },
  };
};

const structureProblems = (text: string): Finding[] => {
  const problems: Finding[] = [];
  if (text.length !== 18) {
    problems.push({
      code: 'uscc.length',
      zh: `统一社会信用代码应为 18 位,现为 ${text.length} 位`,
      en: `A unified social credit code has 18 characters, this one has ${text.length}`,
    });
  }
  const wrong = wrongCharacters(text, USCC_CHARACTER);
  if (wrong !== null) {
    problems.push({
      code: 'uscc.characters',
      zh: `统一社会信用代码只含数字和 I、O、S、V、Z 以外的字母;不符的字符(位置):${wrong}`,
      en: `A unified social credit code has digits and letters other than I, O, S, V and Z; wrong here (position): ${wrong}`,
    });
  }
  return problems;
};

const checkCharacterProblem: Finding = {
  code: 'uscc.check-character',
  zh: '校验码(第 18 位)不符,请与营业执照逐位核对',
  en: 'The check character (the 18th) does not fit; compare the code with the licence character by character',
};

const areaWarning: Finding = {
  code: 'uscc.area',
  zh: '第 3–8 位不是数字行政区划代码,请核对',
  en: 'Characters 3–8 are not an area code in digits; check them',
};
