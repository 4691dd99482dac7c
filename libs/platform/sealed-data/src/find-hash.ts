import { createHmac } from 'node:crypto';
import { boundTo } from './seal.ts';

/**
 * Digests by which a sealed value is found again: HMAC-SHA-256 under a key of the installation, over the normalised value and
 * the field that it stands in. Without the key nobody can try out phone numbers, of which there are only ten thousand million.
 */
export const findHashesUnder =
  (key: string) =>
  (field: string, normalised: string): Buffer =>
    createHmac('sha256', key)
      .update(boundTo('huihuan.find', [field, normalised]))
      .digest();
