import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const [userPresent, userVerified, hasCredential] = [0x01, 0x04, 0x40];

export interface Manner {
  readonly origin?: string;
  readonly rpId?: string;
  readonly isVerified?: boolean;
  /** Another count than the next one. */
  readonly counter?: number;
  readonly userHandle?: string;
}

/** An authenticator in a few lines, which also does what a real one never would. */
export const newAuthenticator = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;

  const clientData = (type: string, challenge: string, { origin = 'http://localhost:3000' }: Manner): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (manner: Manner, credential: Buffer = Buffer.alloc(0)): Buffer => {
    const { rpId = 'localhost', isVerified = true } = manner;
    counter = manner.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = userPresent | (isVerified ? userVerified : 0) | (credential.length > 0 ? hasCredential : 0);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count, credential]);
  };
  const coseKey = (): Buffer => {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const members = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    return Buffer.from(isoCBOR.encode(members as never));
  };
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };

  return {
    id: credential.id,
    /** Makes its passkey, as `navigator.credentials.create` answers. */
    register: (challenge: string, manner: Manner = {}) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const made = Buffer.concat([Buffer.alloc(16), length, id, coseKey()]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData({ counter: 0, ...manner }, made))],
      ]);
      const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url');
      const clientDataJSON = clientData('webauthn.create', challenge, manner).toString('base64url');
      return { ...credential, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } };
    },
    /** Signs a challenge, as `navigator.credentials.get` answers. */
    signIn: (challenge: string, personId: string, manner: Manner = {}) => {
      const data = authenticatorData(manner);
      const said = clientData('webauthn.get', challenge, manner);
      const signed = Buffer.concat([data, createHash('sha256').update(said).digest()]);
      const handle = manner.userHandle ?? personId;
      return {
        ...{ ...credential, clientExtensionResults: {} },
        response: {
          clientDataJSON: said.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
          userHandle: Buffer.from(handle.replaceAll('-', ''), 'hex').toString('base64url'),
        },
      };
    },
  };
};
