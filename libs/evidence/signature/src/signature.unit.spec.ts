import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkpointText, type Checkpoint } from '@huihuan/evidence-domain';
import { newPrivateKey, privateKeyIn, type PrivateKey } from '@huihuan/platform-signing';
import { base64url, CompactSign, importJWK } from 'jose';
import { openCheckpoint, openSigningKey, type SigningKey } from './index.ts';

const checkpoint: Checkpoint = {
  origin: 'urn:huihuan:checkpoints:one',
  size: 3,
  root: 'a'.repeat(64),
  time: '2026-11-01T10:00:00.000Z',
  chains: 2,
  previous: null,
  follows: null,
};
let secret: PrivateKey;
let key: SigningKey;
let other: SigningKey;

const makePrivateKey = (): PrivateKey => privateKeyIn(newPrivateKey())!;

beforeAll(async () => {
  secret = makePrivateKey();
  key = await openSigningKey(secret);
  other = await openSigningKey(makePrivateKey());
});

const codeOf = async (signed: string, trusted = [key.publicKey]): Promise<string> => {
  const opened = await openCheckpoint(signed, trusted);
  return opened.ok ? 'opened' : opened.problem.code;
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const media = 'huihuan-checkpoint+json';

describe('a signed checkpoint', () => {
  it('is opened by the public key alone, and says what was signed', async () => {
    const signed = await key.sign(checkpoint);
    const trusted = [other.publicKey, key.publicKey];
    expect(await openCheckpoint(signed, trusted)).toEqual({
      ok: true,
      value: { signed, checkpoint, kid: key.publicKey.kid },
    });
    expect(Object.keys(key.publicKey)).not.toContain('d');
  });

  it('is not opened by a key that is not trusted', async () => {
    expect(await codeOf(await other.sign(checkpoint))).toBe('checkpoint.unknown-key');
    expect(await codeOf(await key.sign(checkpoint), [])).toBe('checkpoint.unknown-key');
  });

  it('is not opened when another key took its name', async () => {
    const pretender = { ...other.publicKey, kid: key.publicKey.kid };
    expect(await codeOf(await key.sign(checkpoint), [pretender])).toBe('checkpoint.forged');
    const forged = await new CompactSign(bytes(checkpointText(checkpoint)))
      .setProtectedHeader({ alg: 'ES256', kid: key.publicKey.kid, typ: media })
      .sign(await importJWK(makePrivateKey(), 'ES256'));
    expect(await codeOf(forged)).toBe('checkpoint.forged');
  });

  it('is not opened after a byte was changed', async () => {
    const [head, , signature] = (await key.sign(checkpoint)).split('.');
    const changed = base64url.encode(bytes(checkpointText({ ...checkpoint, size: 4 })));
    expect(await codeOf(`${head}.${changed}.${signature}`)).toBe('checkpoint.forged');
  });

  it('is nothing else that the same key has signed', async () => {
    const sign = async (payload: string, header: { alg: string; typ?: string }) =>
      new CompactSign(bytes(payload))
        .setProtectedHeader({ kid: key.publicKey.kid, ...header })
        .sign(await importJWK(secret, 'ES256'));
    expect(await codeOf(await sign(checkpointText(checkpoint), { alg: 'ES256', typ: 'JWT' }))).toBe(
      'checkpoint.unreadable',
    );
    expect(await codeOf(await sign(JSON.stringify(checkpoint), { alg: 'ES256', typ: media }))).toBe(
      'checkpoint.unreadable',
    );
    expect(await codeOf('nothing')).toBe('checkpoint.unreadable');
    const none = [{ alg: 'none', kid: key.publicKey.kid, typ: media }, checkpoint].map((part) =>
      base64url.encode(JSON.stringify(part)),
    );
    expect(await codeOf(`${none.join('.')}.`)).toBe('checkpoint.unreadable');
  });
});

describe('a private key', () => {
  it('is read as JSON, or as one word', () => {
    const text = JSON.stringify(secret);
    expect(privateKeyIn(text)).toEqual(secret);
    expect(privateKeyIn(base64url.encode(text))).toEqual(secret);
    for (const wrong of ['', '{}', 'x', JSON.stringify({ ...secret, crv: 'P-384' })]) {
      expect(privateKeyIn(wrong)).toBeNull();
    }
  });

  it('is refused when its parts do not belong together', async () => {
    const { x, y } = makePrivateKey();
    await expect(openSigningKey({ ...secret, x, y })).rejects.toThrow();
  });
});
