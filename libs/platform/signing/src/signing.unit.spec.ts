import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { compactVerify, CompactSign, importJWK } from 'jose';
import { openFactSigner } from './fact-signer.ts';
import { privateKeyIn, thumbprintOf, writeKey } from './key-text.ts';
import { newPrivateKey, privateKeyFrom } from './new-private-key.ts';
import { openServiceSigner } from './open-service-signer.ts';
import { openVerifier, verifySignature } from './verifier.ts';

const key = newPrivateKey();
const signer = openFactSigner({ key });
const text = '{"grams":50000,"note":"整机外观"}';
const value = signer.sign(text);

describe('a signature', () => {
  it('is that of this text by this key alone', () => {
    expect(verifySignature(signer.publicKey, text, value)).toBe(true);
    expect(verifySignature(signer.publicKey, text.replace('50000', '50001'), value)).toBe(false);
    expect(verifySignature(openFactSigner().publicKey, text, value)).toBe(false);
  });

  it('is checked the same off the thread', async () => {
    const verifier = openVerifier(signer.publicKey)!;
    expect(verifier.kid).toBe(signer.kid);
    const checked = [verifier.isRightLater(text, value), verifier.isRightLater(`${text} `, value)];
    expect(await Promise.all([...checked, verifier.isRightLater(text, 'x')])).toEqual([true, false, false]);
  });

  it.each(['', 'AA', `${value}A`, `${value}=`, ` ${value.slice(1)}`, value.slice(1), 'A'.repeat(86), '_'.repeat(86)])(
    'is not %s',
    (malformed) => {
      expect(verifySignature(signer.publicKey, text, malformed)).toBe(false);
    },
  );

  it('has one spelling: bits beyond its end are none of it', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(value.at(-1)!);
    const respelled = `${value.slice(0, -1)}${alphabet[last + 1] ?? ''}`;
    expect(Buffer.from(respelled, 'base64url')).toEqual(Buffer.from(value, 'base64url'));
    expect(verifySignature(signer.publicKey, text, respelled)).toBe(false);
  });

  it('is what JOSE calls ES256, both ways', async () => {
    const { kty, crv, x, y, d } = privateKeyIn(key)!;
    const secret = await importJWK({ kty, crv, x, y, d }, 'ES256');
    const jws = await new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'ES256' }).sign(secret);
    const [header, payload, theirs] = jws.split('.');
    expect(verifySignature(signer.publicKey, `${header}.${payload}`, theirs!)).toBe(true);
    const ours = `${header}.${payload}.${signer.sign(`${header}.${payload}`)}`;
    await expect(compactVerify(ours, await importJWK({ ...signer.publicKey }, 'ES256'))).resolves.toBeDefined();
  });

  it('in the other encoding (DER) is none', () => {
    const { kty, crv, x, y, d } = privateKeyIn(key)!;
    const der = sign('sha256', Buffer.from(text), createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }));
    expect(verifySignature(signer.publicKey, text, der.toString('base64url'))).toBe(false);
  });
});

describe('a key', () => {
  it('shows its public part alone', () => {
    expect(Object.keys(signer.publicKey)).toEqual(['kty', 'crv', 'x', 'y']);
    expect(JSON.stringify(signer)).not.toContain(privateKeyIn(key)!.d);
    expect(signer.kid).toBe(thumbprintOf(signer.publicKey));
    expect(() => createPublicKey({ key: { ...signer.publicKey }, format: 'jwk' })).not.toThrow();
  });

  it('follows from a secret and what it is for', () => {
    expect(privateKeyFrom('secret')).toBe(privateKeyFrom('secret', 'token'));
    expect(new Set([privateKeyFrom('secret'), privateKeyFrom('other'), privateKeyFrom('secret', 'facts')]).size).toBe(
      3,
    );
    expect(openFactSigner({ key: privateKeyFrom('secret') }).isPassing).toBe(false);
  });

  it.each(['', 'secret', 'e30', writeKey(signer.publicKey)])('is not %s', (malformed) => {
    expect(() => openFactSigner({ key: malformed })).toThrow('private key');
  });

  it('is refused where its two parts are of two keys', () => {
    const other = privateKeyIn(newPrivateKey())!;
    expect(() => openFactSigner({ key: writeKey({ ...privateKeyIn(key)!, d: other.d }) })).toThrow('another public');
  });

  it('that is no point of the curve checks nothing', () => {
    for (const wrong of [null, {}, { ...signer.publicKey, y: 'A'.repeat(43) }, { ...signer.publicKey, crv: 'P-384' }]) {
      expect(openVerifier(wrong)).toBeNull();
      expect(verifySignature(wrong, text, value)).toBe(false);
    }
  });
});

describe('the signer of a service', () => {
  const env = { HUIHUAN_SIGNING_KEY: key };

  it('has a key of its own, the same at each start', () => {
    const [collection, again, sorting] = ['collection', 'collection', 'sorting'].map((name) =>
      openServiceSigner(env, name),
    );
    expect(collection!.kid).toBe(again!.kid);
    expect(new Set([signer.kid, collection!.kid, sorting!.kid]).size).toBe(3);
  });

  it('needs a key in production, and makes one for the process elsewhere', () => {
    expect(() => openServiceSigner({ NODE_ENV: 'production' }, 'sorting')).toThrow('HUIHUAN_SIGNING_KEY');
    expect(openServiceSigner({ NODE_ENV: 'production', ...env }, 'sorting').isPassing).toBe(false);
    expect(openServiceSigner({}, 'sorting').isPassing).toBe(true);
  });

  it('refuses a key that is none, and does not repeat it', () => {
    const mixed = writeKey({ ...privateKeyIn(key)!, d: privateKeyIn(newPrivateKey())!.d });
    for (const wrong of ['secret', mixed]) {
      const open = () => openServiceSigner({ HUIHUAN_SIGNING_KEY: wrong }, 'sorting');
      expect(open).toThrow('HUIHUAN_SIGNING_KEY');
      expect(open).not.toThrow(wrong);
    }
  });
});
