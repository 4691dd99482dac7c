import type { AuditStatement } from '@huihuan/contracts-audit';
import { siteSource, type EventEnvelope, type ReadEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';
import type { StatedFact } from '../books/statement-book.ts';
import { countChecked } from '../findings.ts';
import { answerFor, remarkAnswer } from './answers.ts';
import { wasGood } from './was-good.ts';
import { violateSignature, type StatementFault } from './violate-signature.ts';

const keyOf = (service: ServiceName, digest: string): string => `${service} ${digest}`;

/** Notes that a fact rests on a statement of a device; what that says is read afterwards. */
export const takeStated = ({ statements }: Books, service: ServiceName, event: ReadEvent | EventEnvelope): void => {
  const { id: eventId, source, subject, causationId, evidence } = event;
  if (evidence?.statement == null) return;
  const { actor, deviceTime, statement } = evidence;
  const [person, device] = 'person' in actor ? [actor.person, actor.device] : [null, null];
  const key = keyOf(service, statement);
  const facts = statements.facts.get(key) ?? [];
  facts.push({ eventId, source, ids: [causationId, subject], person, device, deviceTime });
  statements.facts.set(key, facts);
};

/**
 * Rule 5 for one statement of a device, after all logs were read: its text is the one of its digest, its key was that of the device
 * then, and it says the same as the facts that rest on it. The signature itself is left to whoever can compute it: see `nextClaims`.
 */
export const takeStatement = (books: Books, service: ServiceName, row: AuditStatement): void => {
  countChecked(books.findings, 5);
  const key = keyOf(service, row.digest);
  const facts = books.statements.facts.get(key) ?? [];
  books.statements.facts.delete(key);
  const said = readText(row.text);
  const { kid, value, text } = row;
  const about = { eventId: facts[0]?.eventId ?? row.actId, source: siteSource(said?.siteId ?? ''), service, kid };
  const wrong = (code: StatementFault): void => violateSignature(books, code, about);
  if (sha256Hex(text) !== row.digest || said === null) return wrong('statement.changed');
  const device = books.signatures.keys.devices.get(kid);
  if (device?.siteId !== said.siteId || device.deviceId !== said.deviceId) return wrong('statement.key');
  if (!wasGood(device, said.deviceTime)) {
    const answer = answerFor(books, row.digest, { service, siteId: said.siteId });
    if (answer === undefined) wrong('statement.key');
    else remarkAnswer(books, answer, { ...about, what: 'statement.' });
  }
  books.signatures.open.push({ ...about, kid, publicKey: device.publicKey, text, value, fault: 'statement.forged' });
  for (const fact of facts)
    if (!saysSame(said, fact)) violateSignature(books, 'statement.differs', { ...about, ...fact });
};

/** Facts whose statement nobody has, once all statements were read. */
export const finishStatements = (books: Books): void => {
  for (const [key, facts] of books.statements.facts)
    for (const { eventId, source } of facts) {
      const [service = ''] = key.split(' ');
      violateSignature(books, 'statement.missing', { eventId, source, service });
    }
};

interface Said {
  readonly id: string;
  readonly siteId: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly deviceTime: string;
}

const members = ['id', 'siteId', 'deviceId', 'personId', 'deviceTime'] as const;

const readText = (text: string): Said | null => {
  try {
    const said = JSON.parse(text) as Partial<Record<keyof Said, unknown>> | null;
    return members.every((member) => typeof said?.[member] === 'string') ? (said as Said) : null;
  } catch {
    return null;
  }
};

const saysSame = ({ id, siteId, deviceId, personId, deviceTime }: Said, fact: StatedFact): boolean =>
  fact.source === siteSource(siteId) &&
  fact.ids.includes(id) &&
  fact.person === personId &&
  fact.device === deviceId &&
  fact.deviceTime !== null &&
  Date.parse(fact.deviceTime) === Date.parse(deviceTime);
