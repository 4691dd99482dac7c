import type { DevicePublicKey, ReadEvent } from '@huihuan/contracts-events';

/** When a key of a service was in use: from its publication until another one took over. Milliseconds since 1970. */
interface Use {
  readonly from: number;
  until: number;
}

export interface ServiceKey {
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
  readonly service: string;
  readonly uses: Use[];
}

export interface DeviceKey {
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
  readonly deviceId: string;
  readonly siteId: string;
  readonly from: number;
  expiresAt: number;
  revokedAt: number;
}

/** The keys that facts have told of: who may sign what, and when. Filled in place, in the order of the logs. */
export interface KeyBook {
  /** By name of the key; a name belongs to whoever said it first. */
  readonly services: Map<string, ServiceKey>;
  readonly devices: Map<string, DeviceKey>;
  /** By service: its present key. */
  readonly present: Map<string, ServiceKey>;
}

export const openKeyBook = (): KeyBook => ({ services: new Map(), devices: new Map(), present: new Map() });

/**
 * Enters what a fact says of keys; other facts are passed over. What it says is taken from the log of the one who may say
 * it: of a service's key that service, of devices the registry.
 * @param service in whose log the fact stands
 * @returns `foreign` where somebody published a key for another, or under a name that is taken
 */
export const takeKeyFact = (book: KeyBook, service: string, event: ReadEvent): 'taken' | 'foreign' => {
  switch (event.type) {
    case 'cn.huihuan.signing-key.published.v1':
      return publish(book, service, event.data);
    case 'cn.huihuan.device.enrolled.v1':
      return service === 'registry' ? enrol(book, event.data) : 'foreign';
    case 'cn.huihuan.device.renewed.v1':
      return changeDevice(book, service, event.data.deviceId, (key) => {
        key.expiresAt = Date.parse(event.data.expiresAt);
      });
    case 'cn.huihuan.device.revoked.v1':
      return changeDevice(book, service, event.data.deviceId, (key) => {
        key.revokedAt = Math.min(key.revokedAt, Date.parse(event.data.revokedAt));
      });
    default:
      return 'taken';
  }
};

type DataOf<Type extends ReadEvent['type']> = Extract<ReadEvent, { type: Type }>['data'];

const publish = (
  book: KeyBook,
  service: string,
  { kid, publicKey, ownerKind, ownerId, validFrom }: DataOf<'cn.huihuan.signing-key.published.v1'>,
): 'taken' | 'foreign' => {
  const known = book.services.get(kid);
  if (ownerKind !== 'service' || ownerId !== service || (known !== undefined && known.service !== service))
    return 'foreign';
  const from = Date.parse(validFrom);
  const before = book.present.get(service);
  const last = before?.uses.at(-1);
  if (last !== undefined) last.until = from;
  const key = known ?? { kid, publicKey, service, uses: [] };
  key.uses.push({ from, until: Infinity });
  book.services.set(kid, key);
  book.present.set(service, key);
  return 'taken';
};

const enrol = (book: KeyBook, data: DataOf<'cn.huihuan.device.enrolled.v1'>): 'taken' | 'foreign' => {
  const { kid, publicKey, deviceId, siteId } = data;
  if (book.devices.has(kid)) return 'foreign';
  const [from, expiresAt] = [Date.parse(data.enrolledAt), Date.parse(data.expiresAt)];
  book.devices.set(kid, { kid, publicKey, deviceId, siteId, from, expiresAt, revokedAt: Infinity });
  return 'taken';
};

const changeDevice = (
  book: KeyBook,
  service: string,
  deviceId: string,
  change: (key: DeviceKey) => void,
): 'taken' | 'foreign' => {
  if (service !== 'registry') return 'foreign';
  for (const key of book.devices.values()) if (key.deviceId === deviceId) change(key);
  return 'taken';
};
