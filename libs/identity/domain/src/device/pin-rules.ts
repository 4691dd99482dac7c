import type { Problem } from '@huihuan/kernel-domain';

/** Digits of a PIN. It is good on one device alone, for one person, and a few wrong tries block it. */
export const pinLength = { least: 6, most: 12 } as const;

export type PinFlaw = 'not-digits' | 'too-short' | 'too-long' | 'repetitive' | 'sequence' | 'common';

/** What makes a PIN one of those that are tried first; empty where nothing does. */
export const pinFlaws = (pin: string): readonly PinFlaw[] => {
  if (!/^\d*$/.test(pin)) return ['not-digits'];
  if (pin.length < pinLength.least) return ['too-short'];
  if (pin.length > pinLength.most) return ['too-long'];
  const flaws: PinFlaw[] = [];
  if (isRepetitive(pin)) flaws.push('repetitive');
  if (isSequence(pin)) flaws.push('sequence');
  if (common.has(pin)) flaws.push('common');
  return flaws;
};

/** Two digits alone, or a group again and again (`123123`), or each digit twice (`112233`), or a mirror (`123321`). */
const isRepetitive = (pin: string): boolean =>
  new Set(pin).size < 3 ||
  /^(\d{1,6}?)\1+$/.test(pin) ||
  /^(?:(\d)\1)+$/.test(pin) ||
  (isSequence(pin.slice(0, pin.length / 2)) && pin === Array.from(pin).reverse().join(''));

/** Every step alike, also over the end of the digits: `123456`, `987654`, `246802`, `789012`. */
const isSequence = (pin: string): boolean => {
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10);
  return new Set(steps).size <= 1;
};

/** Shapes on the keypad, and numbers that sound like words in Chinese. */
const common = new Set(
  ['147258', '258369', '147369', '159753', '159357', '741852', '852963', '520131', '5201314'].concat([
    '168168',
    '131420',
    '1314520',
    '789456',
    '123789',
    '456123',
    '123654',
    '100200',
    '112358',
    '314159',
  ]),
);

const words: Readonly<Record<PinFlaw, readonly [zh: string, en: string]>> = {
  'not-digits': ['只能是数字', 'digits only'],
  'too-short': [`至少 ${pinLength.least} 位`, `at least ${pinLength.least} digits`],
  'too-long': [`最多 ${pinLength.most} 位`, `at most ${pinLength.most} digits`],
  repetitive: ['重复过多', 'it repeats itself'],
  sequence: ['是连续的数字', 'it runs in steps'],
  common: ['是常见的数字组合', 'it is one of those that are tried first'],
};

export const pinWeak = (flaws: readonly PinFlaw[]): Problem => ({
  code: 'pin.weak',
  kind: 'invalid',
  zh: `PIN 不可用：${flaws.map((flaw) => words[flaw][0]).join('；')}`,
  en: `the PIN cannot be used: ${flaws.map((flaw) => words[flaw][1]).join('; ')}`,
  path: '/pin',
  details: { flaws },
});
