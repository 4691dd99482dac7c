import type { Finding } from '../identification.ts';

export const fifteenDigits: Finding = {
  code: 'resident-id.fifteen-digits',
  zh: '这是 15 位旧身份号码,已停用。请出示现行居民身份证,登记 18 位公民身份号码',
  en: 'This is an old number of 15 digits, which is no longer in use. Ask for the current card and enter its 18 characters',
};

export const wrongLength = (length: number): Finding => ({
  code: 'resident-id.length',
  zh: `公民身份号码应为 18 位,现为 ${length} 位`,
  en: `A resident ID has 18 characters, this one has ${length}`,
});

export const wrongCharacters: Finding = {
  code: 'resident-id.characters',
  zh: '公民身份号码前 17 位为数字,末位为数字或 X',
  en: 'A resident ID is 17 digits and then a digit or X',
};

export const wrongArea: Finding = {
  code: 'resident-id.area',
  zh: '前两位不是任何省级行政区划代码',
  en: 'The first two digits are not the code of any province',
};

export const noSuchDate: Finding = {
  code: 'resident-id.birth-date',
  zh: '出生日期码(第 7–14 位)不是存在的日期',
  en: 'The birth date (characters 7–14) is not a date that exists',
};

export const bornInTheFuture: Finding = {
  code: 'resident-id.birth-date-future',
  zh: '出生日期晚于登记日期',
  en: 'The birth date lies after the date of registration',
};

export const wrongCheckCharacter: Finding = {
  code: 'resident-id.check-character',
  zh: '校验码(第 18 位)不符,请与证件逐位核对',
  en: 'The check character (the 18th) does not fit; compare the number with the card character by character',
};

export const permanentResident: Finding = {
  code: 'resident-id.permanent-resident',
  zh: '以 9 开头的号码用于外国人永久居留身份证,请核对证件类型',
  en: 'Numbers that begin with 9 belong to foreign permanent resident cards; check the type of the card',
};

export const implausibleAge: Finding = {
  code: 'resident-id.age',
  zh: '按出生日期推算已超过 120 岁,请核对',
  en: 'By the birth date the person is older than 120; check it',
};
