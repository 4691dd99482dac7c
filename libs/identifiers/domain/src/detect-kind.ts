import { isCalendarDate } from './calendar-date.ts';
import { isReusedBattery } from './battery/is-reused-battery.ts';
import type { IdentifierKind } from './identification.ts';
import { plateText } from './plate/check-plate.ts';
import { checkResidentId, hasKnownProvince } from './resident-id/check-resident-id.ts';
import { checkUscc } from './uscc/check-uscc.ts';
import { vinText } from './vin/check-vin.ts';

type DetectableKind = Exclude<IdentifierKind, 'serial' | 'imei'>;

const HAN_THEN_CODE = /^\p{Script=Han}[A-Z0-9][A-Z0-9\p{Script=Han}]{2,8}$/u;
const VIN_LENGTH = 17;
/** A misread label still is a VIN as long as only a few of its characters are not of the alphabet. */
const FOREIGN_CHARACTERS_IN_VIN = 3;

/** The kind whose structure a text has, also when it then fails a check; null when it looks like none. */
export const detectKind = (input: string): DetectableKind | null => {
  if (HAN_THEN_CODE.test(plateText(input))) return 'plate';
  const text = vinText(input);
  if (looksLikeShortenedResidentId(text)) return 'resident-id';
  if (looksLikeVin(text)) return 'vin';
  if (!/^[0-9A-Z]+$/.test(text)) return null;
  if (text.length === 18) return kindOfEighteen(text);
  if (text.length === 24) return 'battery';
  if (text.length === 19) return isReusedBattery(text) ? 'battery' : null;
  return looksLikeOldResidentId(text) ? 'resident-id' : null;
};

const looksLikeVin = (text: string): boolean =>
  text.length === VIN_LENGTH &&
  /^[\x21-\x7e]+$/.test(text) &&
  text.replace(/[0-9A-Z]/g, '').length <= FOREIGN_CHARACTERS_IN_VIN;

/** A resident ID that lost a digit has the length of a VIN and passes its check once in 11 times; VINs have letters. */
const looksLikeShortenedResidentId = (text: string): boolean =>
  /^\d{16}[\dX]$/.test(text) && /^\d{5,6}(?:19|20)/.test(text) && hasKnownProvince(text);

/** Both a resident ID and a credit code have 18 places: first what passes, but a misread ID must not pass as a code. */
const kindOfEighteen = (text: string): DetectableKind | null => {
  if (hasKnownProvince(text) && checkResidentId(text).valid) return 'resident-id';
  if (looksLikeMisreadResidentId(text)) return 'resident-id';
  if (checkUscc(text).valid) return 'uscc';
  if (checkResidentId(text).valid) return 'resident-id';
  if (/^\d{17}[\dX]$/.test(text)) return /^9[123]/.test(text) ? 'uscc' : 'resident-id';
  if (/^\d{14}/.test(text) && hasKnownProvince(text) && isCalendarDate(text.slice(6, 14))) return 'resident-id';
  return /^(?:[159Y]|..\d{6})/.test(text) ? 'uscc' : null;
};

/**
 * One wrong character in a resident ID passes as a credit code once in 31 times, but it leaves either the century or
 * the day of birth standing. Codes of companies begin with 9, and so do hardly any resident IDs.
 */
const looksLikeMisreadResidentId = (text: string): boolean => {
  const strangers = text.slice(0, 17).replace(/\d/g, '').length;
  const leavesBirthDate = /^(?:18|19|20)/.test(text.slice(6)) || isCalendarDate(`2000${text.slice(10, 14)}`);
  return strangers <= 1 && leavesBirthDate && !text.startsWith('9');
};

/** Fifteen digits alone could be an IMEI just as well, so province and birth date must fit. */
const looksLikeOldResidentId = (text: string): boolean =>
  /^\d{15}$/.test(text) && hasKnownProvince(text) && isCalendarDate(`19${text.slice(6, 12)}`);
