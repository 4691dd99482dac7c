import type { Words } from './act.ts';

/**
 * Where a photo stands: `loose` (taken, but nothing was recorded with it yet), `waiting` for its turn, `sending`, `confirmed`
 * (the server has it whole: the bytes here are dropped), `refused` with the server's words.
 */
export type PhotoState = 'loose' | 'waiting' | 'sending' | 'confirmed' | 'refused';

/** A photo on this tablet. Its bytes stand in a table of their own, so that lists stay quick. */
export interface Photo {
  readonly photoId: string;
  readonly siteId: string;
  /** In hex, of the bytes as they will be uploaded: what facts name. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: 'photo' | 'document';
  readonly takenAt: string;
  readonly state: PhotoState;
  readonly shipmentId: string | null;
  /** The id under which it was announced; another one where a colleague goes on with it. */
  readonly uploadId: string | null;
  readonly uploadUrl: string | null;
  /** How many bytes the server is known to have. */
  readonly offset: number;
  readonly failures: number;
  readonly nextTryAt: number | null;
  readonly words: Words | null;
  readonly confirmedAt: string | null;
}

export interface PhotoBytes {
  readonly photoId: string;
  readonly blob: Blob;
}
