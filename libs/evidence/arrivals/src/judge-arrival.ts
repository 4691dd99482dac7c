import { judgeSignature, type KeyBook, type SignatureFault, type SignatureVerdict } from '@huihuan/evidence-domain';
import type { Refusal } from '@huihuan/messaging-core';
import { serviceOfSource, type Arrived } from './arrived.ts';

/** These state nothing for a site. */
const noTiers: ReadonlySet<string> = new Set(['registry', 'regulator']);

/**
 * What is to be said of the signature of a fact before it is computed. Who states the facts of a site is told by the key alone: any service
 * may that is a tier. What is not signed is judged apart, by what the operator says and the archive has.
 */
export const judgeArrival = (book: KeyBook, { event, evidence, signedText }: Arrived): SignatureVerdict => {
  if (evidence.kind === 'none') return { kind: 'unsigned' };
  const { source, time } = event;
  const service = serviceOfSource(source) ?? tierOf(book, event.evidence?.signature.kid);
  const verdict = judgeSignature(book, { service, source, time, signedText, evidence });
  return verdict.kind === 'unsigned' ? { kind: 'fault', fault: 'signature.missing' } : verdict;
};

const tierOf = (book: KeyBook, kid: string | undefined): string => {
  const service = kid === undefined ? undefined : book.services.get(kid)?.service;
  return service === undefined || noTiers.has(service) ? 'a tier' : service;
};

/** A key may be told of later than what it signed, by another topic; and a newer version can check what this one cannot. */
const mayChange: ReadonlySet<SignatureFault> = new Set<SignatureFault>([
  'signature.unknown-key',
  'signature.key-not-valid',
  'signature.newer-version',
]);

export const mayBecomeKnown = (verdict: SignatureVerdict): boolean =>
  verdict.kind === 'fault' && mayChange.has(verdict.fault);

export const refusalOf = (fault: SignatureFault): Refusal => ({
  reason: mayChange.has(fault) ? 'early' : 'failed',
  why: whys[fault],
});

const whys: Readonly<Record<SignatureFault, string>> = {
  'signature.missing': 'signature.missing: it is not signed, and not of a time and place where that is allowed',
  'signature.unknown-key': 'signature.unknown-key: nobody has published the key that it names, or it is not trusted',
  'signature.foreign-key': 'signature.foreign-key: the key belongs to somebody who may not state this',
  'signature.key-not-valid': 'signature.key-not-valid: the key was not in use at that time',
  'signature.wrong': 'signature.wrong: the signature is not of this record',
  'signature.newer-version': 'signature.newer-version: only a newer version can check it',
};

/** What says something of keys and does not count. */
export const keyRefusals: Readonly<Record<'foreign' | 'untrusted', Refusal>> = {
  foreign: {
    reason: 'failed',
    why: 'signing-key.foreign: it says something of a key that its author may not say',
  },
  // the operator may name it yet
  untrusted: {
    reason: 'early',
    why: 'signing-key.untrusted: HUIHUAN_TRUSTED_KEYS does not name the key; name it and start again, or discard this',
  },
};
