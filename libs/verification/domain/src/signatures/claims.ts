import type { Books } from '../books/books.ts';
import { violate } from '../findings.ts';
import type { OpenClaim } from '../books/signature-book.ts';
import { violateSignature } from './violate-signature.ts';

export type { OpenClaim };

/** Signatures that were found since the last call: whoever calls computes them, and says by `signatureWrong` which are not right. */
export const nextClaims = ({ signatures }: Books): readonly OpenClaim[] => signatures.open.splice(0);

export const signatureWrong = (books: Books, claim: OpenClaim): void =>
  violateSignature(books, claim.fault ?? 'signature.wrong', claim);

/**
 * Judges what had to wait until all logs were read; call `nextClaims` once more afterwards.
 * @param trusted names of the only keys of services that the reader accepts; all that were published unless said
 */
export const finishSignatures = (books: Books, trusted?: ReadonlySet<string>): void => {
  const { keys, later } = books.signatures;
  for (const judge of later.splice(0)) judge();
  for (const { kid, service } of keys.services.values()) {
    if (trusted === undefined || trusted.has(kid)) continue;
    violate(books.findings, {
      ...{ rule: 5, code: 'signing-key.untrusted', subject: `key:${kid}`, table: `${service}/events` },
      zh: `${service} 所公布的签名公钥不在您信任的密钥之中`,
      en: `${service} published a key that is none of those that you trust`,
    });
  }
};
