import { openVerifier, type Verifier } from '@huihuan/platform-signing';
import { nextClaims, signatureWrong, type Books, type OpenClaim } from '@huihuan/verification-domain';

/** Computes signatures on the threads of Node's pool while the logs are read, so that reading hardly waits for them. */
export interface SignatureCheck {
  /** Begins with those that were found since the last call. */
  begin(): void;
  /** Resolves when all are computed; those that are not right are among the findings then. */
  finish(): Promise<void>;
}

export const openSignatureCheck = (books: Books): SignatureCheck => {
  const verifiers = new Map<string, Verifier | null>();
  const underWay = new Set<Promise<void>>();

  /** A key that is none, or not the one that its name says, signs nothing. */
  const verifierOf = ({ kid, publicKey }: OpenClaim): Verifier | null => {
    const known = verifiers.get(kid);
    if (known !== undefined) return known;
    const opened = openVerifier(publicKey);
    const verifier = opened?.kid === kid ? opened : null;
    verifiers.set(kid, verifier);
    return verifier;
  };

  const check = async (claim: OpenClaim): Promise<void> => {
    const isRight = await (verifierOf(claim)?.isRightLater(claim.text, claim.value) ?? false);
    if (!isRight) signatureWrong(books, claim);
  };

  const begin = (): void => {
    for (const claim of nextClaims(books)) {
      const checking = check(claim).finally(() => underWay.delete(checking));
      underWay.add(checking);
    }
  };
  return {
    begin,
    finish: async () => {
      begin();
      await Promise.all(underWay);
    },
  };
};
