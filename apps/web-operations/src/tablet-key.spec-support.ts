import { createHash, webcrypto } from 'node:crypto';

/** The key of a tablet, which signs as a browser does. */
export interface TabletKey {
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  readonly publicKey: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
  /** ES256 over canonical JSON, in base64url. */
  sign(text: string): Promise<string>;
}

export const newTabletKey = async (): Promise<TabletKey> => {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const thumbprint = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });
  return {
    kid: createHash('sha256').update(thumbprint).digest('base64url'),
    publicKey: { kty: 'EC', crv: 'P-256', x, y },
    sign: async (text) => {
      const signature = await webcrypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        keys.privateKey,
        Buffer.from(text),
      );
      return Buffer.from(signature).toString('base64url');
    },
  };
};
