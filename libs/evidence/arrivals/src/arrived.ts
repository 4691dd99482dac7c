import {
  evidenceIn,
  signedTextIn,
  type EventEnvelope,
  type ReadEvent,
  type ReadEvidence,
} from '@huihuan/contracts-events';
import type { Reading } from '@huihuan/messaging-core';

/** A message of which the envelope was read, with what it says of its signature. */
export interface Arrived {
  readonly reading: Reading;
  readonly event: ReadEvent | EventEnvelope;
  readonly evidence: ReadEvidence;
  /** What its signature is about; no text that anybody signs where it does not stand in its place. */
  readonly signedText: () => string;
}

/** @returns `null` for what cannot be read at all, which is put aside in any case */
export const arrivedOf = (reading: Reading): Arrived | null => {
  if (reading.kind === 'unreadable' || reading.kind === 'refused') return null;
  const event = reading.kind === 'delivery' ? reading.delivery.event : reading.unknown.envelope;
  const { record } = reading.message;
  const evidence: ReadEvidence =
    event.evidence === null
      ? evidenceIn(JSON.parse(record) as Readonly<Record<string, unknown>>)
      : { kind: 'evidence', evidence: event.evidence };
  const signedText = (): string =>
    (event.evidence === null ? null : signedTextIn(record, event.evidence.signature)) ?? '';
  return { reading, event, evidence, signedText };
};

const servicePrefix = 'urn:huihuan:service:';

/** The service whose chain it is; null for the chain of a site, which one of the tiers states. */
export const serviceOfSource = (source: string): string | null =>
  source.startsWith(servicePrefix) ? source.slice(servicePrefix.length) : null;
