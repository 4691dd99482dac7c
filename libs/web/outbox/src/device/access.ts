import type { Access } from '@huihuan/web-kit';

/** A sign-in on this tablet: its refresh token is good only with a signature of the tablet's key. */
export type DeviceAccess = Access & { readonly refreshToken: string | null };

/** What is in memory while somebody works here, and nowhere else. All tabs of the tablet share it. */
export interface Held {
  readonly personId: string;
  readonly displayName: string;
  readonly siteId: string;
  /** `null` where the PIN was checked offline and no server has been asked since. */
  readonly access: DeviceAccess | null;
  /** By the clock of this device (milliseconds). */
  readonly accessEndsAt: number;
  /** Good once, on this tablet alone; `null` where another sign-in is needed. */
  readonly refreshToken: string | null;
  /** Seals what this person may open offline; `null` without a PIN. */
  readonly sealKey: CryptoKey | null;
  /** A colleague sends from a tablet that was revoked: signed in without its key, and only to send. */
  readonly isSendingOnly: boolean;
}
