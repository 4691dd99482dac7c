import { describe, expect, it } from '@jest/globals';
import { evidenceIn, fact, signedTextOf, siteSource, type Fact, type ReadEvent } from '@huihuan/contracts-events';
import type { Json } from '@huihuan/kernel-domain';
import { judgeSignature } from './judge-signature.ts';
import { openKeyBook, takeKeyFact, type KeyBook } from './key-book.ts';

const kidOf = (letter: string): string => letter.repeat(43);
const publicKey = { kty: 'EC', crv: 'P-256', x: kidOf('x'), y: kidOf('y') } as const;
const [site, otherSite, device] = [1, 2, 3].map((number) => `019b8be7-0000-7000-8000-00000000000${number}`) as [
  string,
  string,
  string,
];

const publish = (kid: string, ownerId: string, validFrom: string) =>
  fact('cn.huihuan.signing-key.published.v1', { kid, publicKey, ownerKind: 'service', ownerId, validFrom });
const take = (book: KeyBook, service: string, said: Fact) => takeKeyFact(book, service, said as unknown as ReadEvent);

const enrolled = fact('cn.huihuan.device.enrolled.v1', {
  ...{ deviceId: device, siteId: site, kid: kidOf('d'), publicKey, enrolledBy: device },
  ...{ enrolledAt: '2026-03-01T08:00:00Z', expiresAt: '2026-06-01T08:00:00Z' },
});

const opened = (): KeyBook => {
  const book = openKeyBook();
  take(book, 'sorting', publish(kidOf('s'), 'sorting', '2026-03-01T08:00:00.000Z'));
  take(book, 'registry', publish(kidOf('r'), 'registry', '2026-03-01T08:00:00.000Z'));
  take(book, 'registry', enrolled);
  return book;
};

interface Said {
  readonly kid?: string;
  readonly by?: 'server' | 'device';
  readonly time?: string;
  readonly service?: string;
  readonly source?: string;
  readonly more?: Readonly<Record<string, Json>>;
}

const judge = (book: KeyBook, said: Said) => {
  const { kid = kidOf('s'), by = 'server', time = '2026-03-02T08:00:00.000Z', service = 'sorting' } = said;
  const { source = siteSource(site), more = {} } = said;
  const signature = { kid, by, value: 'v' };
  const members = { data: {}, evidence: 1, actor: { service }, signature, ...more };
  const signedText = () => signedTextOf(members);
  const verdict = judgeSignature(book, { service, source, time, signedText, evidence: evidenceIn(members) });
  if (verdict.kind === 'claim') expect(verdict.claim.text).toBe(signedTextOf(members));
  return verdict.kind === 'fault' ? verdict.fault : verdict.kind;
};

describe('the signature of a fact', () => {
  it('is computed by the key that its service has published', () => {
    expect(judge(opened(), {})).toBe('claim');
  });

  it('is wanted since its service has published a key, and not before', () => {
    const unsigned = {
      service: 'sorting',
      source: 's',
      time: '',
      signedText: () => '',
      evidence: { kind: 'none' } as const,
    };
    expect(judgeSignature(openKeyBook(), unsigned)).toEqual({ kind: 'unsigned' });
    expect(judgeSignature(opened(), unsigned)).toEqual({ kind: 'fault', fault: 'signature.missing' });
    expect(judgeSignature(opened(), { ...unsigned, service: 'transfer' })).toEqual({ kind: 'unsigned' });
  });

  it.each<readonly [Said, string]>([
    [{ kid: kidOf('z') }, 'signature.unknown-key'],
    [{ kid: kidOf('r') }, 'signature.foreign-key'],
    [{ kid: kidOf('d') }, 'signature.unknown-key'],
    [{ kid: kidOf('s'), by: 'device' }, 'signature.unknown-key'],
    [{ time: '2026-03-01T07:54:59.000Z' }, 'signature.key-not-valid'],
    [{ more: { evidence: 2 } }, 'signature.newer-version'],
    [{ more: { evidence: 'no' } }, 'signature.missing'],
    [{ kid: kidOf('d'), by: 'device' }, 'claim'],
    [{ kid: kidOf('d'), by: 'device', source: siteSource(otherSite) }, 'signature.foreign-key'],
    [{ kid: kidOf('d'), by: 'device', time: '2026-06-01T08:00:01.000Z' }, 'signature.key-not-valid'],
  ])('said as %j is %s', (said, verdict) => {
    expect(judge(opened(), said)).toBe(verdict);
  });

  it('counts where the device was offline and its key ended since', () => {
    const more = { devicetime: '2026-05-31T08:00:00Z' };
    expect(judge(opened(), { kid: kidOf('d'), by: 'device', time: '2026-06-02T08:00:00.000Z', more })).toBe('claim');
  });

  it('of a revoked device counts until then, and renewing does not bring it back', () => {
    const book = opened();
    const revoked = { deviceId: device, siteId: site, revokedAt: '2026-04-01T08:00:00Z', revokedBy: device };
    take(book, 'registry', fact('cn.huihuan.device.revoked.v1', { ...revoked, reason: 'stolen' }));
    const renewed = { deviceId: device, siteId: site, renewedAt: '2026-04-02T08:00:00Z', renewedBy: device };
    take(book, 'registry', fact('cn.huihuan.device.renewed.v1', { ...renewed, expiresAt: '2026-09-01T08:00:00Z' }));
    const at = (time: string) => judge(book, { kid: kidOf('d'), by: 'device', time });
    expect([at('2026-03-31T08:00:00Z'), at('2026-04-01T08:00:00Z')]).toEqual(['claim', 'signature.key-not-valid']);
  });
});

describe('the key of a service', () => {
  const replaced = (): KeyBook => {
    const book = opened();
    take(book, 'sorting', publish(kidOf('t'), 'sorting', '2026-04-01T08:00:00.000Z'));
    return book;
  };

  it('that was replaced signs for a day more', () => {
    expect(judge(replaced(), { time: '2026-04-02T07:00:00.000Z' })).toBe('claim');
    expect(judge(replaced(), { time: '2026-04-02T09:00:00.000Z' })).toBe('signature.key-not-valid');
    expect(judge(replaced(), { kid: kidOf('t'), time: '2026-04-02T09:00:00.000Z' })).toBe('claim');
  });

  it('can come back', () => {
    const book = replaced();
    take(book, 'sorting', publish(kidOf('s'), 'sorting', '2026-05-01T08:00:00.000Z'));
    expect(judge(book, { time: '2026-05-02T08:00:00.000Z' })).toBe('claim');
    expect(judge(book, { time: '2026-04-15T08:00:00.000Z' })).toBe('signature.key-not-valid');
  });

  it('is published by itself alone, under a name of its own', () => {
    const book = opened();
    expect(take(book, 'transfer', publish(kidOf('q'), 'sorting', '2026-04-01T08:00:00.000Z'))).toBe('foreign');
    expect(take(book, 'transfer', publish(kidOf('s'), 'transfer', '2026-04-01T08:00:00.000Z'))).toBe('foreign');
    expect(take(book, 'sorting', enrolled)).toBe('foreign');
    expect(take(book, 'registry', enrolled)).toBe('foreign');
    expect(judge(book, { kid: kidOf('q') })).toBe('signature.unknown-key');
  });
});
