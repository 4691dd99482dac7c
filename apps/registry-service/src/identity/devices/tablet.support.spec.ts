import { webcrypto } from 'node:crypto';
import { codeOf, proofText, type DeviceProof } from '@huihuan/identity-domain';
import { newId } from '@huihuan/platform-service';
import { answered, type Accounts, type SignedInClient } from '../spec/accounts.support.spec.ts';
import type { Answered } from '../../spec/registry.support.spec.ts';

/** A tablet of the tests: its key is a real one of WebCrypto that cannot be taken out. */
export interface Tablet {
  readonly deviceId: string;
  readonly publicKey: object;
  sign(text: string): Promise<string>;
  /** Signs what the device wants under a new challenge of the server. */
  prove(proof: Wanted): Promise<{ readonly challenge: string; readonly value: string }>;
  enrol(code: string, more?: object): Promise<Answered>;
  signInByPin(personId: string, pin: string): Promise<Answered>;
  signInByPassword(login: string, password: string): Promise<Answered>;
  refresh(refreshToken: string): Promise<Answered>;
  setPin(accessToken: string, personId: string, pin: string): Promise<Answered>;
}

type Asked = Exclude<DeviceProof, { readonly act: 'device.enrol' }>;
/** A proof without its challenge and device, which the tablet puts there. */
export type Wanted = Asked extends infer Proof
  ? Proof extends Asked
    ? Omit<Proof, 'challenge' | 'deviceId'>
    : never
  : never;

const base64url = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url');

export const newTablet = async (accounts: Accounts, deviceId = newId()): Promise<Tablet> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x, y } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const publicKey = { kty: 'EC', crv: 'P-256', x, y };
  const thumbprint = await webcrypto.subtle.digest(
    'SHA-256',
    Buffer.from(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })),
  );
  const post = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Answered> =>
    answered(await accounts.send('POST', path, { body, headers }));

  const sign: Tablet['sign'] = async (text) =>
    base64url(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, Buffer.from(text)));
  const prove: Tablet['prove'] = async (wanted) => {
    const asked = await answered(await accounts.send('POST', '/devices/challenges'));
    const challenge = asked.body['challenge'] as string;
    return { challenge, value: await sign(proofText({ ...wanted, challenge, deviceId })) };
  };
  return {
    ...{ deviceId, publicKey, sign, prove },
    enrol: async (code, more = {}) => {
      const text = proofText({ act: 'device.enrol', deviceId, code: codeOf(code) ?? code, kid: base64url(thumbprint) });
      return post('/devices', { id: deviceId, code, name: '前台平板', publicKey, value: await sign(text), ...more });
    },
    signInByPin: async (personId, pin) => {
      const proof = await prove({ act: 'session.pin', personId });
      return post(`/devices/${deviceId}/session`, { personId, pin, ...proof });
    },
    signInByPassword: async (login, password) => {
      const proof = await prove({ act: 'session.password', login });
      return post(`/devices/${deviceId}/session/password`, { login, password, ...proof });
    },
    refresh: async (refreshToken) => {
      const proof = await prove({ act: 'session.refresh' });
      return post(`/devices/${deviceId}/session/refresh`, { refreshToken, ...proof });
    },
    setPin: async (accessToken, personId, pin) => {
      const proof = await prove({ act: 'pin.set', personId });
      const headers = { authorization: `Bearer ${accessToken}` };
      return answered(await accounts.send('PUT', `/devices/${deviceId}/pin`, { body: { pin, ...proof }, headers }));
    },
  };
};

/** The administrator makes a code, and the tablet is enrolled by it. */
export const enrolled = async (accounts: Accounts, by: SignedInClient, siteId: string): Promise<Tablet> => {
  const tablet = await newTablet(accounts);
  const made = await by.post(`/sites/${siteId}/device-codes`);
  const answer = await tablet.enrol(made.body['code'] as string);
  if (answer.status !== 201) throw new Error(`the tablet was not enrolled: ${answer.text}`);
  return tablet;
};
