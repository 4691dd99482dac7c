import { verifyStory, type ShownFact, type StoryVerdict } from '@huihuan/evidence-domain';

interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

interface Claim {
  readonly publicKey: PublicKey;
  readonly text: string;
  readonly value: string;
}

const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** One signature has one spelling: of the last digit the bits beyond the last byte are zero, and nothing stands behind it. */
const spelling = /^[A-Za-z0-9_-]{85}[AQgw]$/;

const nameOf = ({ publicKey: { x, y }, text, value }: Claim): string => `${x} ${y} ${value} ${text}`;

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));

const isRight = async ({ publicKey, text, value }: Claim): Promise<boolean> => {
  if (!spelling.test(value)) return false;
  try {
    const { x, y } = publicKey;
    const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, es256, false, ['verify']);
    return await crypto.subtle.verify(es256, key, bytesOf(value), new TextEncoder().encode(text));
  } catch {
    // a pair of coordinates that is not on the curve signs nothing
    return false;
  }
};

/** A page that did not come by a safe way has no cryptography of the browser. */
export const canVerify = (): boolean => typeof crypto.subtle === 'object';

/**
 * Checks the evidence of an item here, by the rules that `hh evidence` goes by. The browser computes signatures later only,
 * so the rules are gone through twice: first to see which signatures they ask for, then with the answers.
 */
export const verifyInBrowser = async (file: unknown, shown: readonly ShownFact[]): Promise<StoryVerdict> => {
  const claims = new Map<string, Claim>();
  verifyStory(file, shown, {
    trusted: null,
    verifySignature: (publicKey, text, value) => {
      const claim = { publicKey, text, value };
      claims.set(nameOf(claim), claim);
      return true;
    },
  });
  const answers = new Map(
    await Promise.all([...claims].map(async ([name, claim]) => [name, await isRight(claim)] as const)),
  );
  return verifyStory(file, shown, {
    trusted: null,
    verifySignature: (publicKey, text, value) => answers.get(nameOf({ publicKey, text, value })) === true,
  });
};
