import { siteOfSource, type DevicePublicKey, type ReadEvidence } from '@huihuan/contracts-events';
import type { DeviceKey, KeyBook, ServiceKey } from './key-book.ts';

export type SignatureFault =
  /** Its author had published a key before, and still did not sign: the signature was taken off, or never made. */
  | 'signature.missing'
  /** Nobody has published this key. */
  | 'signature.unknown-key'
  /** The key belongs to another service, or to a device of another site. */
  | 'signature.foreign-key'
  /** Not yet, or no longer, the key of its owner at the time of the fact. */
  | 'signature.key-not-valid'
  /** The signature is not of this record. */
  | 'signature.wrong'
  /** Written by a newer version, which alone can check it. */
  | 'signature.newer-version';

/** What is left to be computed: whether this is the signature of the text by the key. */
export interface SignatureClaim {
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
  readonly text: string;
  readonly value: string;
}

export type SignatureVerdict =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'fault'; readonly fault: SignatureFault }
  | { readonly kind: 'claim'; readonly by: 'server' | 'device'; readonly claim: SignatureClaim };

/** A record of which the envelope was read, in the log of a service. */
export interface JudgedRecord {
  readonly service: string;
  readonly source: string;
  /** Server time of the fact, ISO 8601. */
  readonly time: string;
  /** What its signature is about. */
  readonly signedText: () => string;
  readonly evidence: ReadEvidence;
}

/** Replicas with an old key may still be at work while it is replaced, and clocks of two machines differ. Milliseconds. */
const overlap = 24 * 3_600_000;
const clockDifference = 5 * 60_000;

/** What is to be said of the signature of a record before it is computed, by the keys that were told of so far. */
export const judgeSignature = (book: KeyBook, record: JudgedRecord): SignatureVerdict => {
  const { evidence, service, signedText } = record;
  if (evidence.kind === 'later') return fault('signature.newer-version');
  if (evidence.kind !== 'evidence')
    return book.present.has(service) ? fault('signature.missing') : { kind: 'unsigned' };
  const { kid, by, value } = evidence.evidence.signature;
  const key = by === 'server' ? book.services.get(kid) : book.devices.get(kid);
  if (key === undefined) return fault('signature.unknown-key');
  const wrong = 'service' in key ? wrongService(key, record) : wrongDevice(key, record, evidence.evidence.deviceTime);
  if (wrong !== null) return fault(wrong);
  return { kind: 'claim', by, claim: { kid, publicKey: key.publicKey, text: signedText(), value } };
};

const fault = (code: SignatureFault): SignatureVerdict => ({ kind: 'fault', fault: code });

const wrongService = (key: ServiceKey, { service, time }: JudgedRecord): SignatureFault | null => {
  if (key.service !== service) return 'signature.foreign-key';
  const at = Date.parse(time);
  const isInUse = key.uses.some(({ from, until }) => at >= from - clockDifference && at <= until + overlap);
  return isInUse ? null : 'signature.key-not-valid';
};

/** A tablet that was offline signed when it says so; what it says wrongly its site has to explain. */
const wrongDevice = (
  key: DeviceKey,
  { source, time }: JudgedRecord,
  deviceTime: string | null,
): SignatureFault | null => {
  if (siteOfSource(source) !== key.siteId) return 'signature.foreign-key';
  const at = Date.parse(deviceTime ?? time);
  const isValid = at >= key.from - clockDifference && at <= key.expiresAt && at < key.revokedAt;
  return isValid ? null : 'signature.key-not-valid';
};
