import { openKeyBook, type KeyBook, type SignatureClaim } from '@huihuan/evidence-domain';
import type { ServiceName } from './services.ts';

export interface SignatureCounts {
  /** Signed by the server for whoever was signed in, and for the services themselves. */
  server: number;
  device: number;
  /** Written before their service had a key. */
  unsigned: number;
}

/** A signature that is still to be computed, and of what. */
export interface OpenClaim extends SignatureClaim {
  readonly eventId: string;
  readonly source: string;
  readonly service: ServiceName;
  /** What it means where it is not right; that the fact itself was changed unless said. */
  readonly fault?: 'statement.forged' | 'handover.signature-forged';
}

export interface SignatureBook {
  readonly keys: KeyBook;
  readonly counts: SignatureCounts;
  readonly open: OpenClaim[];
  /** Facts by keys of which no log has told yet: the logs can be read in any order. */
  readonly later: (() => void)[];
}

export const openSignatures = (): SignatureBook => ({
  keys: openKeyBook(),
  counts: { server: 0, device: 0, unsigned: 0 },
  open: [],
  later: [],
});

/** A key by which a service signed, for whoever compares it with what the operator has published elsewhere. */
export interface SigningKeyReport {
  readonly service: string;
  readonly kid: string;
  /** When it was in use: beginnings and ends, ISO 8601; no end for the present one. */
  readonly uses: readonly { readonly from: string; readonly until: string | null }[];
}

export const signingKeys = ({ keys }: SignatureBook): SigningKeyReport[] =>
  [...keys.services.values()].map(({ service, kid, uses }) => ({
    ...{ service, kid },
    uses: uses.map(({ from, until }) => ({
      from: new Date(from).toISOString(),
      until: until === Infinity ? null : new Date(until).toISOString(),
    })),
  }));
