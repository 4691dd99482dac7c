import type { ReadEvent } from '@huihuan/contracts-events';

/** What says something of keys. */
export const keyTypes = [
  'cn.huihuan.signing-key.published.v1',
  'cn.huihuan.device.enrolled.v1',
  'cn.huihuan.device.renewed.v1',
  'cn.huihuan.device.revoked.v1',
] as const satisfies readonly ReadEvent['type'][];

const types: ReadonlySet<string> = new Set(keyTypes);

export const isOfKeys = (type: string): boolean => types.has(type);
