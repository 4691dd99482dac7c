import { readStatement, type ReadEvent, type SignedStatement } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';
import { countChecked } from '../findings.ts';
import { violateSignature } from './violate-signature.ts';
import { wasGood } from './was-good.ts';

/** Notes whose statements somebody has answered for, although their devices were not to be trusted. */
export const takeAnswered = ({ statements }: Books, event: ReadEvent): void => {
  const isAdmitted = event.type === 'cn.huihuan.statement.decided.v1' && event.data.decision === 'admitted';
  const isFlagged = event.type === 'cn.huihuan.statement.flagged.v1' && event.data.why !== 'clock-went-back';
  if (isAdmitted || isFlagged) statements.answeredFor.add(event.data.statement);
};

/** Rule 5 for what both sides of a handover sign: by a key of a service, or of the device that it names, while that was good. */
export const takeHandoverSignatures = (books: Books, service: ServiceName, event: ReadEvent): void => {
  const { id: eventId, source } = event;
  for (const signed of signedIn(event))
    // whose key it is, and who answered for it, may stand in a log that is read later
    books.signatures.later.push(() => judge(books, signed, { eventId, source, service }));
};

const signedIn = (event: ReadEvent): readonly SignedStatement[] => {
  switch (event.type) {
    case 'cn.huihuan.handover.signed.v1':
      return [event.data.signed];
    case 'cn.huihuan.handover.signature-recovered.v1':
      return [event.data.sender, event.data.receiver];
    default:
      return [];
  }
};

interface About {
  readonly eventId: string;
  readonly source: string;
  readonly service: ServiceName;
}

const judge = (books: Books, { statement: text, signature }: SignedStatement, about: About): void => {
  countChecked(books.findings, 5);
  const { kid, by, value } = signature;
  const { keys } = books.signatures;
  const key = by === 'server' ? keys.services.get(kid) : deviceKey(books, kid, text);
  if (key === undefined) return violateSignature(books, 'handover.signature-key', { ...about, kid });
  const { publicKey } = key;
  books.signatures.open.push({ ...about, kid, publicKey, text, value, fault: 'handover.signature-forged' });
};

/** The key of the device that signed; none where it was not good then, and nobody answered for it. */
const deviceKey = ({ signatures, statements }: Books, kid: string, text: string) => {
  const key = signatures.keys.devices.get(kid);
  const said = readStatement(text);
  if (key === undefined || said?.deviceId !== key.deviceId) return undefined;
  return wasGood(key, said.signedAt) || statements.answeredFor.has(sha256Hex(text)) ? key : undefined;
};
