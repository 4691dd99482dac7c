import type { AuditEvent } from '@huihuan/contracts-audit';
import { evidenceIn, signedTextOf, type EventEnvelope, type ReadEvent } from '@huihuan/contracts-events';
import { judgeSignature, takeKeyFact, type JudgedRecord, type SignatureVerdict } from '@huihuan/evidence-domain';
import type { Json } from '@huihuan/kernel-domain';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';
import { countChecked } from '../findings.ts';
import { violateSignature } from './violate-signature.ts';

/** Rule 5 for one record: signed by whom it belongs to. The signature itself is left to whoever can compute it: see `nextClaims`. */
export const takeSignature = (
  books: Books,
  service: ServiceName,
  event: ReadEvent | EventEnvelope,
  row: AuditEvent,
): void => {
  const { source, time, id: eventId, evidence: read } = event;
  const about = { eventId, source, service, kid: read?.signature.kid };
  const members = JSON.parse(row.record) as Readonly<Record<string, Json | undefined>>;
  const signedText = (): string => signedTextOf(members);
  const record: JudgedRecord = { service, source, time, signedText, evidence: evidenceIn(members) };
  const enter = (): void => enterVerdict(books, judgeSignature(books.signatures.keys, record), { ...about, service });
  // whose key it is may stand in a log that is read later
  const kid = read?.signature.kid;
  if (kid === undefined || books.signatures.keys.services.has(kid)) enter();
  else books.signatures.later.push(enter);
};

/** Enters what a fact says of keys; before its own signature is judged, for the first fact of a key is signed by it. */
export const takeKey = (books: Books, service: ServiceName, event: ReadEvent): void => {
  if (takeKeyFact(books.signatures.keys, service, event) === 'taken') return;
  const { id: eventId, source, evidence } = event;
  violateSignature(books, 'signing-key.foreign', { eventId, source, service, kid: evidence?.signature.kid });
};

interface About {
  readonly eventId: string;
  readonly source: string;
  readonly service: ServiceName;
  readonly kid: string | undefined;
}

const enterVerdict = ({ signatures, findings }: Books, verdict: SignatureVerdict, about: About): void => {
  switch (verdict.kind) {
    case 'unsigned':
      signatures.counts.unsigned += 1;
      return;
    case 'fault':
      violateSignature({ findings }, verdict.fault, about);
      return;
    case 'claim':
      countChecked(findings, 5);
      signatures.counts[verdict.by] += 1;
      signatures.open.push({ ...verdict.claim, ...about, kid: verdict.claim.kid });
  }
};
