import { chinaDate } from '../calendar-date.ts';
import { compact } from '../clean-text.ts';
import type { Finding, Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { wrongCharacters } from '../wrong-characters.ts';
import { decodeBatteryDate, isMonthCode, type BatteryDate } from './battery-date-code.ts';
import * as finding from './battery-findings.ts';
import { readBatteryHead, UNCONFIRMED_CHEMISTRIES, type BatteryHead } from './battery-head.ts';
import type { BatteryChemistry } from './decoded-battery-code.ts';

/**
 * Checks a traction battery code by GB/T 34014-2017 and takes it apart.
 *
 * There is no check digit, so only the structure is checked; uniqueness is the network's task. Apart from characters
 * that no code can have, a supervisor may override every problem, because the rule is known second-hand. With `at` a
 * date of production after that day is a warning.
 */
export const checkBatteryCode = (input: string, at?: Date): Identification =>
  inspect('battery', input, (given) => readBatteryCode(compact(given), at));

const readBatteryCode = (text: string, at: Date | undefined): Reading => {
  if (text === '') return { text, problems: [finding.empty] };
  const wrong = wrongCharacters(text, /^[0-9A-Z]$/);
  if (wrong !== null) return { text, problems: [finding.wrongCharacters(wrong)] };
  if (text.length === 19) return readReusedProduct(text);
  if (text.length !== 24) return { text, problems: [finding.wrongLength(text.length)] };
  return readFullCode(text, at);
};

const readReusedProduct = (text: string): Reading => {
  const head = readBatteryHead(text);
  const readable = head.level !== null && head.chemistry !== null;
  const parts = readable ? head : { maker: null, level: null, chemistry: null };
  return {
    text,
    problems: [],
    warnings: [finding.reusedProduct],
    decoded: { kind: 'battery', layout: 'reused-product', ...parts },
  };
};

const readFullCode = (text: string, at: Date | undefined): Reading => {
  const head = readBatteryHead(text);
  const problems = fullCodeProblems(text, head);
  const { maker, level, chemistry } = head;
  if (problems.length > 0 || level === null || chemistry === null) return { text, problems };
  const producedOn = decodeBatteryDate(text.slice(14, 17));
  return {
    text,
    problems,
    warnings: [...chemistryWarnings(chemistry), ...dateWarnings(producedOn, at)],
    decoded: {
      kind: 'battery',
      layout: 'full',
      maker,
      level,
      chemistry,
      specification: text.slice(5, 7),
      traceability: text.slice(7, 14),
      producedOn,
      serial: text.slice(17),
    },
  };
};

const fullCodeProblems = (text: string, head: BatteryHead): Finding[] => {
  const problems: Finding[] = [];
  if (head.level === null) problems.push(finding.wrongLevel);
  if (head.chemistry === null) problems.push(finding.wrongChemistry);
  if (!isMonthCode(text.charAt(15))) problems.push(finding.wrongMonth);
  if (!/^\d{7}$/.test(text.slice(17))) problems.push(finding.wrongSerial);
  return problems;
};

const chemistryWarnings = ({ letter, name }: BatteryChemistry): Finding[] => {
  if (name !== null) return [];
  return [UNCONFIRMED_CHEMISTRIES.includes(letter) ? finding.unconfirmedChemistry : finding.unknownChemistry];
};

const dateWarnings = (date: BatteryDate, at: Date | undefined): Finding[] => {
  const warnings: Finding[] = [];
  if (date.year === null) warnings.push(finding.yearNotDecoded);
  if (date.day === null) warnings.push(finding.dayNotDecoded);
  if (date.year !== null && at !== undefined) {
    // A day that stays raw counts as the first of its month, so that the warning is never wrong.
    const earliest = date.year * 10_000 + date.month * 100 + (date.day ?? 1);
    if (earliest > Number(chinaDate(at))) warnings.push(finding.producedInTheFuture);
  }
  return warnings;
};
