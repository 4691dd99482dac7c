import type { Problem } from '@huihuan/kernel-domain';

/** Lengths in characters (code points). */
export const passwordLength = { least: 12, most: 128 } as const;

export type PasswordFlaw = 'too-short' | 'too-long' | 'common' | 'repetitive' | 'names-login' | 'names-product';

export interface PasswordContext {
  readonly login: string | null;
  /** Whether a password, in lower case, is among the well-known ones. */
  readonly isCommon: (lowerCase: string) => boolean;
}

/** The one form that is hashed and compared, whatever keyboard wrote it. */
export const passwordForm = (written: string): string => written.normalize('NFKC');

const products = ['huihuan', '回环'];
/** So much has to be left where a word that everybody tries first is taken out. */
const leastBesideWord = 8;

/**
 * What makes a password easy to guess; empty where nothing does. No rule about kinds of characters: they make passwords
 * worse (NIST SP 800-63B, 3.1.1.2).
 */
export const passwordFlaws = (written: string, { login, isCommon }: PasswordContext): readonly PasswordFlaw[] => {
  const password = passwordForm(written).toLowerCase();
  const length = Array.from(password).length;
  const flaws: PasswordFlaw[] = [];
  if (length < passwordLength.least) flaws.push('too-short');
  if (length > passwordLength.most) return [...flaws, 'too-long'];
  if (isCommon(password) || isCommon(withoutEnds(password))) flaws.push('common');
  if (new Set(password).size < 5 || /^(.{1,8}?)\1+$/u.test(password)) flaws.push('repetitive');
  if (login !== null && isMostly(password, login.toLowerCase())) flaws.push('names-login');
  if (products.some((name) => isMostly(password, name))) flaws.push('names-product');
  return flaws;
};

/** `password1234!!` is `password`. */
const withoutEnds = (password: string): string => password.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');

const isMostly = (password: string, word: string): boolean =>
  password.includes(word) && Array.from(password.replaceAll(word, '')).length < leastBesideWord;

const words: Readonly<Record<PasswordFlaw, readonly [zh: string, en: string]>> = {
  'too-short': [`至少 ${passwordLength.least} 个字符`, `at least ${passwordLength.least} characters`],
  'too-long': [`最多 ${passwordLength.most} 个字符`, `at most ${passwordLength.most} characters`],
  common: ['是常见口令', 'it is a well-known password'],
  repetitive: ['重复过多', 'it repeats itself'],
  'names-login': ['主要由登录名构成', 'it is mostly the login name'],
  'names-product': ['主要由产品名称构成', 'it is mostly the name of the product'],
};

/** @param path of the field with the password */
export const passwordWeak = (flaws: readonly PasswordFlaw[], path: string): Problem => ({
  code: 'password.weak',
  kind: 'invalid',
  zh: `口令不可用：${flaws.map((flaw) => words[flaw][0]).join('；')}。可用几个不相关的词组成较长的口令`,
  en: `the password cannot be used: ${flaws.map((flaw) => words[flaw][1]).join('; ')}. Several unrelated words make a good one`,
  path,
  details: { flaws },
});

export const passwordSame: Problem = {
  code: 'password.same',
  kind: 'invalid',
  zh: '新口令与原口令相同；请换一个',
  en: 'the new password is the old one; choose another',
  path: '/newPassword',
};
