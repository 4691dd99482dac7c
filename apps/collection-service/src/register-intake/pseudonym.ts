import { createHmac } from 'node:crypto';

/**
 * Pseudonyms of personal and organisation numbers: HMAC-SHA-256 under the installation's key, so that the same consignor
 * is known again and nobody without the key can try out numbers. The number itself is kept nowhere.
 */
export const pseudonymsUnder =
  (key: string) =>
  (number: string): string =>
    createHmac('sha256', key).update(number, 'utf8').digest('base64url');
