import type { Problem } from '@huihuan/kernel-domain';
import { withoutEasyWords, withoutWalks } from './easy-parts.ts';

/** Lengths in characters (code points). */
export const passwordLength = { least: 12, most: 128 } as const;

export type PasswordFlaw =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'breached'
  | 'repetitive'
  | 'keyboard'
  | 'names-login'
  | 'names-person'
  | 'names-site'
  | 'names-product';

export interface PasswordContext {
  readonly login: string | null;
  /** As the person is called; none where nobody knows it. */
  readonly personName?: string | null;
  /** Names of the sites that the person works at. */
  readonly siteNames?: readonly string[];
  /** Whether a password, in lower case, is among the well-known ones. */
  readonly isCommon: (lowerCase: string) => boolean;
}

/** What is said of a password that has no flaw of its own, and was published elsewhere. */
export const breachedFlaws: readonly PasswordFlaw[] = ['breached'];

/** The one form that is hashed and compared, whatever keyboard wrote it. */
export const passwordForm = (written: string): string => written.normalize('NFKC');

const products = ['huihuan', '回环'];
/** So much has to be left where a word that everybody tries first is taken out. */
const leastBesideWord = 8;

/**
 * What makes a password easy to guess; empty where nothing does. No rule about kinds of characters: they make passwords
 * worse (NIST SP 800-63B, 3.1.1.2).
 */
export const passwordFlaws = (written: string, context: PasswordContext): readonly PasswordFlaw[] => {
  const password = passwordForm(written).toLowerCase();
  const length = Array.from(password).length;
  const flaws: PasswordFlaw[] = length < passwordLength.least ? ['too-short'] : [];
  if (length > passwordLength.most) return ['too-long'];
  return [...flaws, ...easyToGuess(password, context), ...namesSomebody(password, context)];
};

/** The first of these that it is. */
const easyToGuess = (password: string, { isCommon }: PasswordContext): readonly PasswordFlaw[] => {
  if (isCommon(password) || isCommon(withoutEnds(password))) return ['common'];
  if (new Set(password).size < 5 || /^(.{1,8}?)\1+$/u.test(password)) return ['repetitive'];
  if (isLeftWithLittle(password, withoutWalks(password))) return ['keyboard'];
  return isLeftWithLittle(password, withoutWalks(withoutEasyWords(password))) ? ['common'] : [];
};

/** Names shorter than that are in many words. */
const shortestName = { letters: 3, characters: 2 } as const;

const isLongEnough = (name: string): boolean =>
  Array.from(name).length >= (/^[ -~]*$/.test(name) ? shortestName.letters : shortestName.characters);

const namesSomebody = (password: string, context: PasswordContext): readonly PasswordFlaw[] => {
  const { login, personName = null, siteNames = [] } = context;
  const isNamed = (names: readonly (string | null)[]): boolean =>
    names
      .flatMap((name) => (name === null ? [] : [passwordForm(name).toLowerCase()]))
      .some((name) => isLongEnough(name) && isMostly(password, name));
  return [
    ...(login !== null && isMostly(password, login.toLowerCase()) ? (['names-login'] as const) : []),
    ...(isNamed([personName]) ? (['names-person'] as const) : []),
    ...(isNamed(siteNames) ? (['names-site'] as const) : []),
    ...(products.some((name) => isMostly(password, name)) ? (['names-product'] as const) : []),
  ];
};

/** `password1234!!` is `password`. */
const withoutEnds = (password: string): string => password.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');

const isLeftWithLittle = (password: string, rest: string): boolean =>
  rest.length < password.length && Array.from(rest).length < leastBesideWord;

const isMostly = (password: string, word: string): boolean => isLeftWithLittle(password, password.replaceAll(word, ''));

const words: Readonly<Record<PasswordFlaw, readonly [zh: string, en: string]>> = {
  'too-short': [`至少 ${passwordLength.least} 个字符`, `at least ${passwordLength.least} characters`],
  'too-long': [`最多 ${passwordLength.most} 个字符`, `at most ${passwordLength.most} characters`],
  common: ['是常见口令', 'it is a well-known password'],
  breached: ['已在其他地方泄露', 'it was published elsewhere, in a collection of breached passwords'],
  repetitive: ['重复过多', 'it repeats itself'],
  keyboard: [
    '主要由键盘相邻键或顺序数字、字母构成',
    'it is mostly a way along the keyboard, the digits or the alphabet',
  ],
  'names-person': ['主要由本人姓名构成', 'it is mostly the name of the person'],
  'names-site': ['主要由场所名称构成', 'it is mostly the name of a site of the person'],
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
