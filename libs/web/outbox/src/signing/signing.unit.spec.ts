import { webcrypto } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { actStatementText } from '@huihuan/contracts-events';
import { canonicalJson as canonicalOfServer, sha256Hex } from '@huihuan/kernel-domain';
import { canonicalJson } from './canonical-json.ts';
import { makeIdentity } from './device-key.ts';
import { paramsOf } from './params-of.ts';
import { stateAct } from './state-act.ts';

const crypto = webcrypto as Crypto;
const id = '0192f000-0000-7000-8000-000000000001';

describe('what a tablet signs', () => {
  it.each([
    null,
    true,
    'a "quoted" 字 \u2028',
    -0,
    1e21,
    [1, [], {}],
    { b: 1, a: { z: null, é: 'x', A: 0.1 }, '': [false], '10': 1, '9': 2 },
  ])('is written as the server writes it: %j', (value) => {
    expect(canonicalJson(value)).toBe(canonicalOfServer(value));
  });

  it('says nothing that JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson('\ud800')).toThrow(TypeError);
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('is a statement that the server reads: by the key of the tablet, with a commitment to the consignor alone', async () => {
    const identity = await makeIdentity(crypto, id);
    const consignor = { kind: 'person', phone: 'nobody-has-this' };
    const said = { act: 'intake.register', id, siteId: id, personId: id, deviceTime: '2026-03-01T02:00:00.000Z' };
    const given = await stateAct(crypto, identity, { ...said, body: { id, grams: 1, consignor } });
    const sha256 = sha256Hex(`${given.salt ?? ''}${canonicalOfServer(consignor)}`);
    const body = { id, grams: 1, consignor: { kind: 'person', sha256 } };
    const text = actStatementText({ ...said, deviceId: id, body });
    const signature = Buffer.from(given.value, 'base64url');
    const how = { name: 'ECDSA', hash: 'SHA-256' } as const;
    expect(await crypto.subtle.verify(how, identity.keys.publicKey, signature, Buffer.from(text))).toBe(true);
    expect(text).not.toContain('nobody-has-this');
    await expect(crypto.subtle.exportKey('jwk', identity.keys.privateKey)).rejects.toThrow();
  });

  it('needs no salt where nothing is told of a consignor', async () => {
    const identity = await makeIdentity(crypto, id);
    const said = { act: 'intake.register', id, siteId: id, personId: id, deviceTime: '2026-03-01T02:00:00.000Z' };
    const given = await stateAct(crypto, identity, { ...said, body: { id, consignor: { kind: 'anonymous' } } });
    expect(given).not.toHaveProperty('salt');
  });

  it('names what stands in a path as the server does', () => {
    expect(paramsOf(`/api/collection/shipments/${id}/recoveries/${id}/agreement`)).toEqual({
      shipmentId: id,
      recoveryId: id,
    });
    expect(paramsOf(`/api/collection/discrepancies/${id}/proposals`)).toEqual({ discrepancyId: id });
    expect(paramsOf('/api/collection/shipments')).toEqual({});
  });
});
