/** The key of this tablet and who it is. The private key cannot be taken out; the browser keeps it. */
export interface DeviceIdentity {
  readonly deviceId: string;
  readonly keys: CryptoKeyPair;
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  readonly publicKey: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
}

/** What the registry said when the tablet was enrolled. */
export interface Enrolment {
  readonly deviceId: string;
  readonly siteId: string;
  readonly name: string;
  readonly kid: string;
  readonly enrolledAt: string;
  readonly expiresAt: string;
}

/** Somebody who has signed in on this tablet. What opens their work offline is sealed by their PIN. */
export interface KnownPerson {
  readonly personId: string;
  readonly displayName: string;
  /** By the clock of this device: when the server last knew them here. */
  readonly heardAt: string;
  readonly lock: OfflineLock | null;
  /** Whether the server last knew them as a supervisor of this site; absent where nobody has looked. */
  readonly supervises?: boolean;
}

/** The PIN's lock: nothing of the PIN is kept, only what it opens. */
export interface OfflineLock {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  /** Wrong tries since the last right one; five close it until the server opens it. */
  readonly tries: number;
}
