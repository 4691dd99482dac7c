import { describe, expect, it } from '@jest/globals';
import { fact } from '@huihuan/contracts-events';
import { fileOf, id, makeKey, supervisor, tell, type Twist } from './testing/made-up-evidence.support.spec.ts';
import { verifyEvidence, type EvidenceVerdict } from './verify-evidence.ts';

const verdictOf = (twist: Twist): EvidenceVerdict => {
  const { file, tools } = fileOf(tell(twist).map(({ record }) => record));
  return verifyEvidence(file, tools);
};
const codeOf = (twist: Twist): string | null => verdictOf(twist).flaw?.code ?? null;
const about = (other: Record<string, unknown>): Twist => ({
  statement: (said) => (said.side === 'receiver' ? { ...said, ...other } : said),
});

describe('a signature of the handover', () => {
  it('of a tablet that was revoked holds where somebody answers for it, or it was flagged, and the verdict says so', () => {
    const revoked: Twist = { byTablet: true, revokedAt: '2026-03-01T07:59:00.000Z' };
    const admitted = verdictOf({ ...revoked, answered: 'admitted' });
    expect(admitted).toMatchObject({ flaw: null, missing: [] });
    expect(admitted.remarks).toHaveLength(1);
    expect(admitted.remarks[0]?.en).toMatch(`the signature of the receiver: its device was revoked`);
    expect(admitted.remarks[0]?.zh).toContain(`由 ${supervisor} 于`);
    const flagged = verdictOf({ ...revoked, answered: 'flagged' });
    expect(flagged).toMatchObject({ flaw: null, remarks: [{ en: expect.stringContaining('flagged') as unknown }] });
    for (const answered of ['rejected', 'admitted-elsewhere'] as const)
      expect(verdictOf({ ...revoked, answered })).toMatchObject({
        ...{ flaw: { code: 'key.not-valid-then' }, remarks: [] },
      });
  });

  it('that was admitted is still that of its key, over this list, and nobody else acts for it', () => {
    const revoked: Twist = { byTablet: true, revokedAt: '2026-03-01T07:59:00.000Z', answered: 'admitted' };
    const other = { ...revoked, ...about({ listDigest: 'f'.repeat(64) }) };
    expect(codeOf(other)).toBe('handover.other-list');
    expect(codeOf({ ...revoked, ...about({ deviceId: id(71) }) })).toBe('handover.other-device');
    const forged: Twist['told'] = (said) => {
      if (said.type !== 'cn.huihuan.handover.signed.v1' || said.data.side !== 'receiver') return said;
      const { signed } = said.data;
      const value = makeKey().sign(signed.statement);
      return fact(said.type, { ...said.data, signed: { ...signed, signature: { ...signed.signature, value } } });
    };
    expect(codeOf({ ...revoked, told: forged })).toBe('signature.wrong');
  });

  it('of a good tablet is not remarked on, and nobody else acts for it although somebody decides', () => {
    expect(verdictOf({ byTablet: true }).remarks).toEqual([]);
    expect(codeOf({ byTablet: true, answered: 'admitted' })).toBe('handover.other-person');
  });
});
