import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import { definitionOf, type Fact } from './events.ts';
import { evidenceVersion, type Attestation } from './evidence.ts';

/** The head of a chain: the number and digest of its last event. A new chain starts at 0 with no digest. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first event of a chain names as the one before: 64 zeros. */
export const genesis: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** The part of an event that is not its payload. */
export interface Provenance {
  readonly id: string;
  /** Server time of the fact, ISO 8601 UTC. */
  readonly time: string;
  /** The act that this belongs to: the id of the request. */
  readonly correlationId: string;
  /** The event or request that caused it. */
  readonly causationId: string;
  /** Who acted, and what signs it. Every service has it; records before there was evidence, and tests, have none. */
  readonly attestation?: Attestation | undefined;
}

/** An event with its place in the chain: what the outbox keeps and the bus carries. */
export interface SealedEvent {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly hash: string;
  /** The event as a CloudEvents 1.0 structured record in canonical JSON (RFC 8785): exactly the bytes of the digest. */
  readonly record: string;
}

export const siteSource = (siteId: string): string => `urn:huihuan:site:${siteId}`;
export const serviceSource = (service: string): string => `urn:huihuan:service:${service}`;
export const siteOfSource = (source: string): string | null =>
  source.startsWith('urn:huihuan:site:') ? source.slice('urn:huihuan:site:'.length) : null;

/**
 * Puts a fact behind the head of its chain. The signature is about everything that the record says, its place included; the
 * digest covers the signature, too.
 */
export const seal = (source: string, head: ChainHead, fact: Fact, provenance: Provenance): SealedEvent => {
  const definition = definitionOf(fact.type);
  if (definition === undefined) throw new TypeError(`undeclared event type ${fact.type}`);
  const key = definition.keyOf(fact.data);
  const siteSeq = head.seq + 1;
  const { attestation } = provenance;
  // in canonical order, the signature stands between these two
  const before = canonicalJson({
    actor: attestation?.actor,
    causationid: provenance.causationId,
    correlationid: provenance.correlationId,
    data: fact.data as unknown as Json,
    datacontenttype: 'application/json',
    devicetime: attestation?.deviceTime,
    evidence: attestation === undefined ? undefined : evidenceVersion,
    id: provenance.id,
    prevhash: head.hash,
  });
  const after = canonicalJson({
    siteseq: siteSeq,
    source,
    specversion: '1.0',
    statement: attestation?.statement,
    subject: key,
    time: provenance.time,
    type: fact.type,
  });
  const unsigned = joined(before, after);
  const record =
    attestation === undefined
      ? unsigned
      : joined(before, canonicalJson({ signature: { ...attestation.sign(unsigned) } }), after);
  return {
    id: provenance.id,
    topic: definition.topic,
    key,
    type: fact.type,
    source,
    siteSeq,
    hash: sha256Hex(record),
    record,
  };
};

/** One object of several, none of which is empty. */
const joined = (...objects: readonly string[]): string => `{${objects.map((text) => text.slice(1, -1)).join(',')}}`;

export const headAfter = (event: SealedEvent): ChainHead => ({ seq: event.siteSeq, hash: event.hash });
