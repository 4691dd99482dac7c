import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { z } from 'zod';
import { instantField, sha256Field } from './fields.ts';

/**
 * Version of the members by which a record says who acted and that it is signed: `actor`, `devicetime`, `statement` and
 * `signature`. Records that say none were written before there was evidence: they stay readable, and their chains hold as
 * they did. Within a version nothing is taken away and nothing changes its meaning; what would, is the next version, and
 * readers of this one leave it to those that know it. What is signed is the canonical record without `signature`, in every version.
 */
export const evidenceVersion = 1;

/** Who acted: a person, at an enrolled tablet or not; or a service, where an event had an effect or a clock struck. */
export type Actor = { readonly person: string; readonly device: string | null } | { readonly service: string };

export const signers = ['server', 'device'] as const;
export type Signer = (typeof signers)[number];

/** ECDSA P-256 over SHA-256 (ES256, r and s in base64url) by the key with this thumbprint (RFC 7638). */
export interface FactSignature {
  readonly kid: string;
  readonly by: Signer;
  readonly value: string;
}

/** What a record is to say of its origin beyond its place in the chain. */
export interface Attestation {
  readonly actor: Actor;
  /** What the clock of the client showed, where it said so: ISO 8601. */
  readonly deviceTime?: string | undefined;
  /** SHA-256 of the statement that the device signed, where there is one. */
  readonly statement?: string | undefined;
  /** Signs the canonical record as it stands without its signature. */
  readonly sign: (text: string) => FactSignature;
}

/** What a record says of its origin. */
export interface RecordEvidence {
  readonly actor: Actor;
  readonly deviceTime: string | null;
  readonly statement: string | null;
  readonly signature: FactSignature;
}

const schema = z.object({
  actor: z.union([
    z.object({ person: z.string().min(1), device: z.string().min(1).nullable() }),
    z.object({ service: z.string().min(1) }),
  ]),
  devicetime: instantField.optional(),
  statement: sha256Field.optional(),
  signature: z.object({ kid: z.string().min(1), by: z.enum(signers), value: z.string().min(1) }),
});

export type ReadEvidence =
  | { readonly kind: 'none' }
  /** Written by a newer version, by which alone it can be checked. */
  | { readonly kind: 'later'; readonly version: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'evidence'; readonly evidence: RecordEvidence };

/** Reads the members of a record that was parsed. */
export const evidenceIn = (record: Readonly<Record<string, unknown>>): ReadEvidence => {
  const version = record['evidence'];
  if (version === undefined) return { kind: 'none' };
  if (!Number.isSafeInteger(version) || (version as number) < 1) return { kind: 'unreadable' };
  if (version !== evidenceVersion) return { kind: 'later', version: version as number };
  const read = schema.safeParse(record);
  if (!read.success) return { kind: 'unreadable' };
  const { actor, devicetime, statement, signature } = read.data;
  const evidence = { actor, deviceTime: devicetime ?? null, statement: statement ?? null, signature };
  return { kind: 'evidence', evidence };
};

/**
 * What the signature of a record is about, cut out of its text without parsing it. All else in the text has to be what was signed, byte by byte.
 * @returns `null` where the signature does not stand in it in its canonical form
 */
export const signedTextIn = (record: string, { by, kid, value }: FactSignature): string | null => {
  const written = `,"signature":${canonicalJson({ by, kid, value })}`;
  const at = record.lastIndexOf(written);
  return at < 0 ? null : record.slice(0, at) + record.slice(at + written.length);
};

/** The bytes that the signature of a record is about: its canonical form without the signature. */
export const signedTextOf = (record: Readonly<Record<string, Json | undefined>>): string =>
  canonicalJson({ ...record, signature: undefined });
