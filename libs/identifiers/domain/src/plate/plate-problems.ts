import type { Finding } from '../identification.ts';
import { wrongCharacters } from '../wrong-characters.ts';
import { PLATE_PROVINCES, PLATE_SUFFIXES } from './plate-kinds.ts';

const PLATE_CHARACTER = /^[A-HJ-NP-Z0-9]$/;

/** What is wrong with a plate before its new-energy letter is looked at; `text` has no separators. */
export const plateProblems = (text: string): Finding[] => {
  const problems: Finding[] = [];
  if (text.length !== 7 && text.length !== 8) problems.push(lengthProblem(text.length));
  if (text === '' || !PLATE_PROVINCES.includes(text.charAt(0))) problems.push(provinceProblem);
  if (!/^[A-HJ-NP-Z]$/.test(text.charAt(1))) problems.push(authorityProblem);
  const wrong = wrongCharacters(text.slice(2, hasSuffix(text) ? -1 : undefined), PLATE_CHARACTER);
  if (wrong !== null) problems.push(charactersProblem(wrong));
  return problems;
};

const hasSuffix = (text: string): boolean => text.length === 7 && PLATE_SUFFIXES[text.charAt(6)] !== undefined;

const lengthProblem = (length: number): Finding => ({
  code: 'plate.length',
  zh: `号牌应为 7 位(新能源 8 位),现为 ${length} 位`,
  en: `A plate has 7 characters (new energy: 8), this one has ${length}`,
});

const provinceProblem: Finding = {
  code: 'plate.province',
  zh: '号牌第 1 位应为省、自治区、直辖市简称',
  en: 'The first character of a plate is the short name of a province',
};

const authorityProblem: Finding = {
  code: 'plate.authority',
  zh: '号牌第 2 位(发牌机关代号)应为 I、O 以外的字母',
  en: 'The second character of a plate (issuing authority) is a letter other than I and O',
};

const charactersProblem = (wrong: string): Finding => ({
  code: 'plate.characters',
  zh: `号牌序号只含数字和 I、O 以外的字母;不符的字符(序号内位置):${wrong}`,
  en: `The serial of a plate has digits and letters other than I and O; wrong here (position in the serial): ${wrong}`,
});
