import type { Problem } from '@huihuan/kernel-domain';

/** So many wrong PINs in a row, and the PIN is of no use until the person signs in by password on the same device. */
export const mostPinTries = 5;

/** Whether a further try is allowed. Tries are counted before the PIN is looked at: ten at once are ten. */
export const isPinBlocked = (tries: number): boolean => tries >= mostPinTries;

/** One answer for a wrong PIN, for none, and for somebody who does not work here. */
export const pinFailed: Problem = {
  code: 'pin.failed',
  kind: 'unauthenticated',
  zh: 'PIN 不对，或未在此终端设置 PIN；请重试，或用口令登录',
  en: 'the PIN is wrong, or there is none on this device; try again, or sign in by password',
};

export const pinBlocked: Problem = {
  code: 'pin.blocked',
  kind: 'forbidden',
  zh: `PIN 连续输错 ${mostPinTries} 次，已锁定；请在此终端用口令登录以解锁`,
  en: `the PIN was wrong ${mostPinTries} times and is blocked; sign in by password on this device to use it again`,
};

export const pinNeedsPassword: Problem = {
  code: 'pin.needs-password',
  kind: 'forbidden',
  zh: '设置或清除 PIN 须先在此终端用口令登录',
  en: 'a PIN is set or cleared by whoever signed in by password on this device',
};
