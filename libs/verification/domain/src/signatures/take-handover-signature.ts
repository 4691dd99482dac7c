import {
  readStatement,
  signingDevice,
  siteOfSource,
  type ReadEvent,
  type SignedStatement,
} from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';
import { countChecked } from '../findings.ts';
import { answerFor, remarkAnswer } from './answers.ts';
import { violateSignature } from './violate-signature.ts';
import { wasGood } from './was-good.ts';

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
  const key = by === 'server' ? keys.services.get(kid) : deviceKey(books, { kid, text, about });
  if (key === undefined) return violateSignature(books, 'handover.signature-key', { ...about, kid });
  const { publicKey } = key;
  books.signatures.open.push({ ...about, kid, publicKey, text, value, fault: 'handover.signature-forged' });
};

interface DeviceClaim {
  readonly kid: string;
  readonly text: string;
  readonly about: About;
}

/** The key of the device that signed; none where it was not good then, and nobody answered for it. */
const deviceKey = (books: Books, { kid, text, about }: DeviceClaim) => {
  const key = books.signatures.keys.devices.get(kid);
  const said = readStatement(text);
  if (key === undefined || said === null || signingDevice(said) !== key.deviceId) return undefined;
  if (wasGood(key, said.signedAt)) return key;
  const { service, source } = about;
  const answer = answerFor(books, sha256Hex(text), { service, siteId: siteOfSource(source) });
  if (answer === undefined) return undefined;
  remarkAnswer(books, answer, { ...about, what: 'handover.signature-' });
  return key;
};
