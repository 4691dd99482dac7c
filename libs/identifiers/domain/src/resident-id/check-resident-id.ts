import { compact } from '../clean-text.ts';
import type { Finding, Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { chinaDate, isCalendarDate } from '../calendar-date.ts';
import { residentIdCheckCharacter } from './resident-id-check-character.ts';
import * as finding from './resident-id-findings.ts';

/** The first two digits that GB/T 2260 gives to provinces; districts and counties below them may be abolished ones. */
const PROVINCE_CODES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** Foreigners' permanent residence cards carry a number of the same form that begins with 9. */
const PERMANENT_RESIDENT = '9';
const IMPLAUSIBLE_AGE_YEARS = 120;

/**
 * Checks a resident ID number by GB 11643: form, province, birth date, check character.
 *
 * With `at` a birth date after that day (in China) is a problem, and an age above 120 a warning. Abolished area codes
 * are accepted, since a number is kept for life. The findings never repeat the number.
 */
export const checkResidentId = (input: string, at?: Date): Identification =>
  inspect('resident-id', input, (given) => readResidentId(compact(given), at));

const readResidentId = (text: string, at: Date | undefined): Reading => {
  if (/^\d{15}$/.test(text)) return { text, problems: [finding.fifteenDigits] };
  if (text.length !== 18) return { text, problems: [finding.wrongLength(text.length)] };
  if (!/^\d{17}[\dX]$/.test(text)) return { text, problems: [finding.wrongCharacters] };
  return {
    text,
    problems: contentProblems(text, at),
    warnings: contentWarnings(text, at),
    decoded: { kind: 'resident-id', areaCode: text.slice(0, 6) },
  };
};

const contentProblems = (text: string, at: Date | undefined): Finding[] => {
  const problems: Finding[] = [];
  const birth = text.slice(6, 14);
  if (!hasKnownProvince(text) && !text.startsWith(PERMANENT_RESIDENT)) problems.push(finding.wrongArea);
  if (!isCalendarDate(birth)) problems.push(finding.noSuchDate);
  else if (at !== undefined && birth > chinaDate(at)) problems.push(finding.bornInTheFuture);
  if (residentIdCheckCharacter(text) !== text.charAt(17)) problems.push(finding.wrongCheckCharacter);
  return problems;
};

const contentWarnings = (text: string, at: Date | undefined): Finding[] => {
  const warnings: Finding[] = [];
  if (text.startsWith(PERMANENT_RESIDENT)) warnings.push(finding.permanentResident);
  const ageYears = at === undefined ? 0 : Number(chinaDate(at).slice(0, 4)) - Number(text.slice(6, 10));
  if (ageYears > IMPLAUSIBLE_AGE_YEARS) warnings.push(finding.implausibleAge);
  return warnings;
};

/** True when the number begins with the code of a province. */
export const hasKnownProvince = (text: string): boolean => PROVINCE_CODES.test(text);
