import { createPublicKey, generateKeyPairSync, sign, verify, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import fc from 'fast-check';
import { genesis, seal, siteSource } from './chain.ts';
import { fact } from './events.ts';
import { evidenceIn, signedTextOf, type Attestation } from './evidence.ts';
import { readEnvelope } from './read-envelope.ts';
import { readEvent } from './read-event.ts';

const golden = (name: string): string => readFileSync(new URL(`../golden/evidence/${name}`, import.meta.url), 'utf8');
const parsed = (record: string) => JSON.parse(record) as Readonly<Record<string, Json>>;

const holds = (key: JsonWebKey, record: string): boolean => {
  const { value } = parsed(record)['signature'] as { value: string };
  const text = Buffer.from(signedTextOf(parsed(record)));
  const checkedBy = { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  return verify('sha256', text, checkedBy, Buffer.from(value, 'base64url'));
};

const provenance = { id: 'event-1', time: '2026-06-01T00:00:00.000Z', correlationId: 'act', causationId: 'act' };
const released = (containerId: string) =>
  fact('cn.huihuan.items.released.v1', { siteId: 'a', containerId, itemIds: ['c'] });
const sealed = (attestation?: Attestation, containerId = 'b') =>
  seal(siteSource('s'), genesis, released(containerId), { ...provenance, attestation });

describe('a signed record', () => {
  const record = golden('v1.record');
  const key = JSON.parse(golden('v1.key.json')) as JsonWebKey;

  it('of version 1 is read and its signature holds, for good', () => {
    const evidence = {
      actor: { person: '019b8be7-2222-7000-8000-000000000001', device: '019b8be7-2222-7000-8000-000000000002' },
      ...{ deviceTime: '2026-03-01T16:29:58+08:00', statement: 'cd'.repeat(32) },
      signature: { kid: 'A'.repeat(43), by: 'server' },
    };
    expect(readEnvelope(record)).toMatchObject({ ok: true, value: { evidence } });
    expect(readEvent(record)).toMatchObject({ ok: true, value: { evidence } });
    expect(holds(key, record)).toBe(true);
    expect(holds(key, record.replace('50000', '50001'))).toBe(false);
    expect(holds(key, record.replace('16:29:58', '16:29:57'))).toBe(false);
    expect(canonicalJson(parsed(record))).toBe(record);
  });

  it('is signed as it stands without its signature, and its digest covers that, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (word, isPlain) => {
        const signed: string[] = [];
        const said = isPlain ? { deviceTime: '2026-06-01T08:00:00+08:00', statement: 'ab'.repeat(32) } : {};
        const actor = isPlain ? { person: 'p', device: null } : { service: `x${word}` };
        const attestation: Attestation = {
          ...{ actor, ...said },
          sign: (text) => {
            signed.push(text);
            return { kid: 'k', by: 'server', value: 'v' };
          },
        };
        const event = sealed(attestation, word);
        expect(signed).toEqual([signedTextOf(parsed(event.record))]);
        expect(canonicalJson(parsed(event.record))).toBe(event.record);
        expect(sha256Hex(event.record)).toBe(event.hash);
      }),
    );
  });

  it('by any other key or of any other place is another', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const attestation: Attestation = {
      actor: { service: 'sorting' },
      sign: (text) => {
        const value = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
        return { kid: 'k', by: 'server', value: value.toString('base64url') };
      },
    };
    const event = sealed(attestation);
    expect(holds(publicKey.export({ format: 'jwk' }), event.record)).toBe(true);
    expect(holds(key, event.record)).toBe(false);
    const moved = event.record.replace('"siteseq":1', '"siteseq":2');
    expect(holds(publicKey.export({ format: 'jwk' }), moved)).toBe(false);
  });
});

describe('the members of evidence', () => {
  const actor = { service: 'sorting' };
  const signature = { kid: 'k', by: 'server', value: 'v' };
  const whole = { evidence: 1, actor, signature };

  it('are none in records from before, which are what they were', () => {
    expect(evidenceIn(parsed(sealed().record))).toEqual({ kind: 'none' });
    expect(Object.keys(parsed(sealed().record))).toHaveLength(12);
    expect(readEnvelope(sealed().record)).toMatchObject({ ok: true, value: { evidence: null } });
  });

  it('of a later version are left to those who know it', () => {
    expect(evidenceIn({ evidence: 2, actor: 'somebody' })).toEqual({ kind: 'later', version: 2 });
    const later = JSON.stringify({ ...parsed(golden('v1.record')), evidence: 2, actor: ['somebody'] });
    expect(readEvent(later)).toMatchObject({ ok: true, value: { evidence: null } });
  });

  it('may say more', () => {
    expect(readEvent(JSON.stringify({ ...parsed(golden('v1.record')), ...whole }))).toMatchObject({ ok: true });
    const more = { ...whole, actor: { ...actor, replica: 2 }, place: 'yard' };
    expect(evidenceIn(more)).toMatchObject({ kind: 'evidence', evidence: { actor, deviceTime: null, signature } });
  });

  it.each([
    { ...whole, evidence: 0 },
    { ...whole, evidence: '1' },
    { ...whole, actor: {} },
    { ...whole, actor: { person: 'p' } },
    { ...whole, signature: undefined },
    { ...whole, signature: { ...signature, by: 'nobody' } },
    { ...whole, devicetime: 'yesterday' },
    { ...whole, statement: 'abc' },
  ])('are unreadable as %j', (wrong) => {
    expect(evidenceIn(wrong)).toEqual({ kind: 'unreadable' });
    const record = JSON.stringify({ ...parsed(golden('v1.record')), ...wrong });
    expect([readEvent(record).ok, readEnvelope(record).ok]).toEqual([false, false]);
  });
});
