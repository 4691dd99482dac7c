import { judgeSignature, type KeyBook, type SignatureFault, type SignatureVerdict } from '@huihuan/evidence-domain';
import type { Refusal } from '@huihuan/messaging-core';
import { serviceOfSource, type Arrived } from './arrived.ts';

/** These state nothing for a site. */
const noTiers: ReadonlySet<string> = new Set(['registry', 'regulator']);

/**
 * What is to be said of the signature of a fact before it is computed. Who states the facts of a site is told by the key alone: any service
 * may that is a tier.
 */
export const judgeArrival = (book: KeyBook, { event, evidence, signedText }: Arrived): SignatureVerdict => {
  const { source, time } = event;
  const service = serviceOfSource(source) ?? tierOf(book, event.evidence?.signature.kid);
  if (evidence.kind === 'none' && isOlderThanKeys(book, source, time)) return { kind: 'unsigned' };
  const verdict = judgeSignature(book, { service, source, time, signedText, evidence });
  return verdict.kind === 'unsigned' ? { kind: 'fault', fault: 'signature.missing' } : verdict;
};

const tierOf = (book: KeyBook, kid: string | undefined): string => {
  const service = kid === undefined ? undefined : book.services.get(kid)?.service;
  return service === undefined || noTiers.has(service) ? 'a tier' : service;
};

/** Said before whoever may say it had a key; of a site that is any tier. */
const isOlderThanKeys = (book: KeyBook, source: string, time: string): boolean => {
  const own = serviceOfSource(source);
  const firsts = new Map<string, number>();
  for (const { service, uses } of book.services.values()) {
    if (own === null ? noTiers.has(service) : service !== own) continue;
    const from = Math.min(...uses.map((use) => use.from));
    firsts.set(service, Math.min(firsts.get(service) ?? Infinity, from));
  }
  return firsts.size === 0 || Date.parse(time) < Math.max(...firsts.values());
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
  'signature.missing': 'signature.missing: its author signs, and this is not signed',
  'signature.unknown-key': 'signature.unknown-key: nobody has published the key that it names, or it is not trusted',
  'signature.foreign-key': 'signature.foreign-key: the key belongs to somebody who may not state this',
  'signature.key-not-valid': 'signature.key-not-valid: the key was not in use at that time',
  'signature.wrong': 'signature.wrong: the signature is not of this record',
  'signature.newer-version': 'signature.newer-version: only a newer version can check it',
};

/** What says something of keys that its author may not say. */
export const foreignKeyFact: Refusal = {
  reason: 'failed',
  why: 'signing-key.foreign: it says something of a key that its author may not say, or that is not trusted',
};
