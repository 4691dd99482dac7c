import { compact } from '../clean-text.ts';
import type { Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { luhnCheckDigit } from './luhn-check-digit.ts';

/** Checks the equipment number of a mobile phone: 15 digits, the last by the Luhn formula (3GPP TS 23.003). */
export const checkImei = (input: string): Identification => inspect('imei', input, readImei);

const readImei = (input: string): Reading => {
  const text = compact(input).replaceAll('/', '');
  if (!/^\d{15}$/.test(text)) {
    return {
      text,
      problems: [{ code: 'imei.structure', zh: 'IMEI 应为 15 位数字', en: 'An IMEI is 15 digits' }],
    };
  }
  if (luhnCheckDigit(text.slice(0, 14)) === text.charAt(14)) return { text, problems: [] };
  return {
    text,
    problems: [
      {
        code: 'imei.check-digit',
        zh: 'IMEI 校验位(第 15 位)不符,请在拨号界面输入 *#06# 核对',
        en: 'The check digit of the IMEI (the 15th) does not fit; dial *#06# on the phone and compare',
      },
    ],
  };
};
