import { randomBytes } from 'node:crypto';
import { keyBytes } from './seal.ts';

export interface RingKey {
  readonly id: string;
  readonly key: Buffer;
}

const entry = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9_-]{43})$/;

/** Reads `id:key,id:key`, keys as base64url of 32 bytes; `null` for what is no ring. */
export const ringIn = (text: string): readonly RingKey[] | null => {
  const keys: RingKey[] = [];
  for (const part of text.split(',')) {
    const [, id, encoded] = entry.exec(part.trim()) ?? [];
    if (id === undefined || encoded === undefined || keys.some((one) => one.id === id)) return null;
    const key = Buffer.from(encoded, 'base64url');
    if (key.length !== keyBytes) return null;
    keys.push({ id, key });
  }
  return keys;
};

/** A new key in the form of the setting; it goes before those that are there. */
export const newRingKey = (id: string): string => `${id}:${randomBytes(keyBytes).toString('base64url')}`;

/** The ring of one key that a secret of the data folder is: 32 bytes as base64url. */
export const ringOfSecret = (secret: string): string => `local:${secret}`;
