import { createHmac } from 'node:crypto';

/** Letters and digits that are not taken for one another when they are read aloud or copied by hand: 5 bits each. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * The password of a demonstration account: 75 bits in three groups, worked out from a secret of the data folder, so that it
 * can be shown again and is kept nowhere.
 */
export const derivedPassword = (secret: string, login: string): string => {
  const digest = createHmac('sha256', secret).update(`demonstration ${login}`, 'utf8').digest();
  const signs = Array.from({ length: 15 }, (_, index) => alphabet[(digest[index] ?? 0) % 32] ?? '');
  return [signs.slice(0, 5), signs.slice(5, 10), signs.slice(10)].map((group) => group.join('')).join('-');
};
