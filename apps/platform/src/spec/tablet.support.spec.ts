import { webcrypto } from 'node:crypto';
import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { thumbprintOf } from '@huihuan/platform-signing';
import { testId } from '@huihuan/testing-platform';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends JSON as whoever this header is. */
export const send = async (
  url: string,
  [method, path]: readonly [string, string],
  authorization: string | null,
  body?: unknown,
): Promise<Answer> => {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
};

/** A tablet as a page of a browser is one: all it knows is what the reference says. */
export interface Tablet {
  readonly deviceId: string;
  /** Name of its key. */
  readonly kid: string;
  enrol(code: string): Promise<Answer>;
  /** Posts to a route of its own, proving that it is the one: under a new challenge. */
  post(way: string, proof: Readonly<Record<string, Json>>, body: object): Promise<Answer>;
  setPin(authorization: string, personId: string, pin: string): Promise<Answer>;
  /** The signature of its key over the canonical JSON of a value. */
  sign(value: Json): Promise<string>;
  /** A hand-in that it has signed at this time of its clock. */
  signed(siteId: string, personId: string, row: object, deviceTime: string): Promise<object>;
}

export const newTablet = async (url: string): Promise<Tablet> => {
  const deviceId = testId();
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const kid = thumbprintOf({ x, y });
  const sign = async (value: Json): Promise<string> => {
    const bytes = Buffer.from(canonicalJson(value));
    const signature = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes);
    return Buffer.from(signature).toString('base64url');
  };
  const proved = async (proof: Readonly<Record<string, Json>>): Promise<{ challenge: string; value: string }> => {
    const { body } = await send(url, ['POST', '/api/registry/devices/challenges'], null);
    const challenge = body['challenge'] as string;
    return { challenge, value: await sign({ ...proof, challenge, deviceId }) };
  };
  const own = `/api/registry/devices/${deviceId}`;
  return {
    deviceId,
    kid,
    sign,
    enrol: async (code) => {
      const value = await sign({ act: 'device.enrol', code: code.replaceAll('-', ''), deviceId, kid });
      const publicKey = { kty, crv, x, y };
      return send(url, ['POST', '/api/registry/devices'], null, {
        id: deviceId,
        code,
        name: '窗口一',
        publicKey,
        value,
      });
    },
    post: async (way, proof, body) => send(url, ['POST', `${own}${way}`], null, { ...body, ...(await proved(proof)) }),
    setPin: async (authorization, personId, pin) =>
      send(url, ['PUT', `${own}/pin`], authorization, { pin, ...(await proved({ act: 'pin.set', personId })) }),
    signed: async (siteId, personId, row, deviceTime) => {
      const { id } = row as { id: string };
      const text = { act: 'intake.register', id, siteId, deviceId, personId, deviceTime, body: row as Json };
      return { siteId, ...row, statement: { deviceId, personId, deviceTime, value: await sign(text) } };
    },
  };
};
