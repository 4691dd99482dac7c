import type { DeviceIdentity } from '../store/device.ts';
import { base64url, utf8 } from './bytes.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Makes the key of a tablet: nobody can take the private half out of the browser, and so nobody can copy the tablet. */
export const makeIdentity = async (crypto: Crypto, deviceId: string): Promise<DeviceIdentity> => {
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const thumbprint = await crypto.subtle.digest('SHA-256', utf8(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })));
  return { deviceId, keys, kid: base64url(thumbprint), publicKey: { kty: 'EC', crv: 'P-256', x, y } };
};

/** ES256 over a text: r and s in base64url. */
export const signText = async (crypto: Crypto, { keys }: DeviceIdentity, text: string): Promise<string> =>
  base64url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, utf8(text)));
