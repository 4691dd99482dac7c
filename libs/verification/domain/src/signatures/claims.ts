import type { Books } from '../books/books.ts';
import type { OpenClaim } from '../books/signature-book.ts';
import { violateSignature } from './violate-signature.ts';

export type { OpenClaim };

/** Signatures that were found since the last call: whoever calls computes them, and says by `signatureWrong` which are not right. */
export const nextClaims = ({ signatures }: Books): readonly OpenClaim[] => signatures.open.splice(0);

export const signatureWrong = (books: Books, claim: OpenClaim): void =>
  violateSignature(books, 'signature.wrong', claim);

/** Judges what had to wait until all logs were read; call `nextClaims` once more afterwards. */
export const finishSignatures = ({ signatures }: Books): void => {
  for (const judge of signatures.later.splice(0)) judge();
};
