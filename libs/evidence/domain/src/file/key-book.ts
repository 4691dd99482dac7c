import type { DevicePublicKey, ReadEvent } from '@huihuan/contracts-events';
import { serviceSource } from '@huihuan/contracts-events';
import { canonicalJson, sha256 } from '@huihuan/kernel-domain';
import type { Flaw } from '../checkpoint/flaw.ts';
import { nameOfFact, type ReadRecord } from './read-records.ts';
import { flaw } from './tools.ts';

/** A public key as facts have published it. Times are instants; `null` is open. */
export interface KnownKey {
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
  /** Name of the service, or id of the device. */
  readonly ownerId: string;
  readonly by: 'server' | 'device';
  readonly validFrom: string;
  readonly validTo: string | null;
}

export type KeyBook = ReadonlyMap<string, KnownKey>;

/** The name of a key (RFC 7638). */
export const thumbprintOf = ({ kty, crv, x, y }: DevicePublicKey): string => {
  const digest = sha256(new TextEncoder().encode(canonicalJson({ crv, kty, x, y })));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

/** The keys that the facts of the file publish, or which of those facts is wrong. */
export const readKeys = (
  records: readonly ReadRecord[],
  trusted: ReadonlySet<string> | null,
): { readonly keys: KeyBook } | { readonly flaw: Flaw } => {
  const keys = new Map<string, KnownKey>();
  for (const record of records) {
    const key = record.event === null ? null : publishedBy(record.event);
    if (key === null) continue;
    const wrong = flawOfKey(record, key, trusted);
    if (wrong !== null) return { flaw: wrong };
    keys.set(key.kid, key);
  }
  for (const { event } of records) if (event !== null) endedBy(event, keys);
  return { keys };
};

const publishedBy = (event: ReadEvent): KnownKey | null => {
  switch (event.type) {
    case 'cn.huihuan.signing-key.published.v1': {
      const { kid, publicKey, ownerId, ownerKind, validFrom } = event.data;
      return { kid, publicKey, ownerId, by: ownerKind === 'service' ? 'server' : 'device', validFrom, validTo: null };
    }
    case 'cn.huihuan.device.enrolled.v1': {
      const { kid, publicKey, deviceId, enrolledAt, expiresAt } = event.data;
      return { kid, publicKey, ownerId: deviceId, by: 'device', validFrom: enrolledAt, validTo: expiresAt };
    }
    default:
      return null;
  }
};

const flawOfKey = (record: ReadRecord, key: KnownKey, trusted: ReadonlySet<string> | null): Flaw | null => {
  const { kid } = key;
  if (thumbprintOf(key.publicKey) !== kid)
    return flaw('key.name-wrong', `密钥 ${kid} 的名称与其内容不符`, `the key ${kid} is not the one that its name says`);
  const speaker = serviceSource(key.by === 'server' ? key.ownerId : 'registry');
  if (record.envelope.source !== speaker)
    return flaw(
      'key.other-author',
      `公布密钥的不是其所有者：${nameOfFact(record)}`,
      `a key was published by another than its owner: ${nameOfFact(record)}`,
    );
  if (trusted !== null && key.by === 'server' && !trusted.has(kid))
    return flaw(
      'key.untrusted',
      `${key.ownerId} 的密钥 ${kid} 不在您保管的密钥之中`,
      `the key ${kid} of ${key.ownerId} is none of those that you keep`,
    );
  return null;
};

const endedBy = (event: ReadEvent, keys: Map<string, KnownKey>): void => {
  const until = (deviceId: string, change: (validTo: string | null) => string): void => {
    for (const key of keys.values())
      if (key.ownerId === deviceId) keys.set(key.kid, { ...key, validTo: change(key.validTo) });
  };
  if (event.type === 'cn.huihuan.device.renewed.v1') {
    const { deviceId, expiresAt } = event.data;
    until(deviceId, (before) => later(before ?? expiresAt, expiresAt));
  } else if (event.type === 'cn.huihuan.device.revoked.v1') {
    const { deviceId, revokedAt } = event.data;
    until(deviceId, (before) => earlier(before ?? revokedAt, revokedAt));
  }
};

const later = (one: string, other: string): string => (Date.parse(one) > Date.parse(other) ? one : other);
const earlier = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? one : other);

/** Whether a key could sign at an instant. */
export const isValidAt = ({ validFrom, validTo }: KnownKey, at: string): boolean =>
  Date.parse(validFrom) <= Date.parse(at) && (validTo === null || Date.parse(at) < Date.parse(validTo));
