import { createHmac, randomBytes } from 'node:crypto';
import { readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import { dataKeySettings } from './data-key-settings.ts';
import { ringIn, type RingKey } from './key-text.ts';
import { boundTo, keyBytes, openBytes, sealBytes } from './seal.ts';

/** The key of one person’s data, as it is kept: sealed under a key of the ring. */
export interface WrappedKey {
  readonly ringKey: string;
  readonly wrapped: Buffer;
}

export interface KeyRing {
  /** The key that wraps; the others only open. */
  readonly current: string;
  /** Names of all keys, the current one first. */
  readonly names: readonly string[];
  /** Whether the keys were made for this process and die with it. */
  readonly isPassing: boolean;
  wrap(dataKey: Buffer, ownerId: string): WrappedKey;
  /** `null` where the ring lacks the key, or the wrapped one was changed or is somebody else’s. */
  unwrap(wrapped: WrappedKey, ownerId: string): Buffer | null;
}

export const newDataKey = (): Buffer => randomBytes(keyBytes);

const bound = (ringKey: string, ownerId: string): Buffer => boundTo('huihuan.data-key', [ringKey, ownerId]);

export const keyRingOf = (keys: readonly RingKey[], isPassing = false): KeyRing => {
  const [current] = keys;
  if (current === undefined) throw new TypeError('a ring has one key at least');
  const byName = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    ...{ current: current.id, names: keys.map(({ id }) => id), isPassing },
    wrap: (dataKey, ownerId) => ({
      ringKey: current.id,
      wrapped: sealBytes(current.key, dataKey, bound(current.id, ownerId)),
    }),
    unwrap: ({ ringKey, wrapped }, ownerId) => {
      const key = byName.get(ringKey);
      return key === undefined ? null : openBytes(key, wrapped, bound(ringKey, ownerId));
    },
  };
};

/**
 * The ring that the environment names. Without one, a process that is not in production derives it from another secret that
 * it has been given, or makes one that dies with it.
 * @throws SettingsError in production without a ring
 */
export const openKeyRing = (env: Environment, otherSecret?: string): KeyRing => {
  const { HUIHUAN_DATA_KEYS: given } = readSettings(dataKeySettings, env);
  if (given === undefined && env['NODE_ENV'] === 'production') throw new SettingsError([ringMissing]);
  if (given !== undefined) return keyRingOf(ringIn(given) ?? []);
  if (otherSecret === undefined) return keyRingOf([{ id: 'passing', key: newDataKey() }], true);
  const key = createHmac('sha256', otherSecret).update('huihuan data keys', 'utf8').digest();
  return keyRingOf([{ id: 'derived', key }]);
};

const ringMissing = {
  variable: 'HUIHUAN_DATA_KEYS',
  zh: '未设置，NODE_ENV=production 时必须提供；用 npm run hh -- data-keys --new 生成一把',
  en: 'It is not set, and with NODE_ENV=production it has to be: make one by npm run hh -- data-keys --new',
};
