import { describe, expect, it } from '@jest/globals';
import { fact } from '@huihuan/contracts-events';
import { sealedDigest } from '@huihuan/custody-domain';
import { id, keys, makeKey, otherShipmentId, type Twist } from './testing/made-up-evidence.support.spec.ts';
import { codeOf, made, verdict } from './testing/verdict.support.spec.ts';

interface Listed {
  lines: { item: { grams: number } }[];
  totalGrams: number;
  sealedDigest: string;
}

describe('the operator seals something else, with all digests and proofs made again', () => {
  const dispatchWith = (how: (data: Listed) => void): Twist => ({
    told: (said) => {
      if (said.type !== 'cn.huihuan.shipment.dispatched.v1') return said;
      const copy = structuredClone(said.data);
      how(copy);
      return fact(said.type, copy);
    },
  });

  it('one gram in the list', () => {
    expect(codeOf(dispatchWith((data) => void (data.lines[0]!.item.grams += 1)))).toBe('list.digest-differs');
  });

  it('one gram in the list, and its digest again', () => {
    const twist = dispatchWith((data) => {
      data.lines[0]!.item.grams += 1;
      data.totalGrams += 1;
      data.sealedDigest = sealedDigest(data as never, data.lines as never);
    });
    expect(codeOf(twist)).toBe('item.weight-changed');
  });

  it('another total', () => {
    expect(codeOf(dispatchWith((data) => void (data.totalGrams += 1)))).toBe('list.total-differs');
  });

  it('a fact signed by another key', () => {
    const keyOf: Twist['keyOf'] = (said, key) => (said.type === 'cn.huihuan.shipment.dispatched.v1' ? makeKey() : key);
    expect(codeOf({ keyOf })).toBe('key.unknown');
    const pretends: Twist['keyOf'] = (said, key) =>
      said.type === 'cn.huihuan.shipment.dispatched.v1' ? { ...makeKey(), kid: key.kid } : key;
    expect(codeOf({ keyOf: pretends })).toBe('signature.wrong');
  });

  it('a fact that is back-dated', () => {
    const timeOf: Twist['timeOf'] = (said, time) =>
      said.type === 'cn.huihuan.handover.signed.v1' ? '2026-02-20T08:00:00.000Z' : time;
    expect(codeOf({ timeOf })).toBe('chain.time-went-back');
    const beforeKeys: Twist['timeOf'] = (said, time) =>
      said.type === 'cn.huihuan.shipment.received.v1' ? '2026-01-01T08:00:00.000Z' : time;
    expect(codeOf({ timeOf: beforeKeys })).toBe('key.not-valid-then');
  });

  it('a key that it did not publish', () => {
    const told: Twist['told'] = (said) =>
      said.type === 'cn.huihuan.signing-key.published.v1' && said.data.ownerId === 'collection'
        ? fact(said.type, { ...said.data, ownerId: 'transfer' })
        : said;
    expect(codeOf({ told })).toBe('key.other-author');
    const renamed: Twist['told'] = (said) =>
      said.type === 'cn.huihuan.signing-key.published.v1'
        ? fact(said.type, { ...said.data, publicKey: keys.tablet.publicKey })
        : said;
    expect(codeOf({ told: renamed })).toBe('key.name-wrong');
  });

  it('a receipt of another list, or of other lines', () => {
    const received =
      (how: (data: { sealedDigest: string; lines: { sentGrams: number }[] }) => void): NonNullable<Twist['told']> =>
      (said) => {
        if (said.type !== 'cn.huihuan.shipment.received.v1') return said;
        const copy = structuredClone(said.data);
        how(copy);
        return fact(said.type, copy);
      };
    expect(codeOf({ told: received((data) => void (data.sealedDigest = 'f'.repeat(64))) })).toBe('receipt.other-list');
    expect(codeOf({ told: received((data) => void (data.lines[0]!.sentGrams += 1)) })).toBe('receipt.lines-differ');
    expect(codeOf({ told: received((data) => void data.lines.pop()) })).toBe('receipt.lines-differ');
  });

  it('a receipt in the words of the sender', () => {
    const told: Twist['told'] = (said) =>
      said.type === 'cn.huihuan.shipment.received.v1' ? fact(said.type, { ...said.data, toSiteId: id(3) }) : said;
    expect(codeOf({ told })).toBe('fact.other-author');
  });
});

describe('a signature of the handover', () => {
  const about = (other: Record<string, unknown>, side = 'receiver'): Twist => ({
    statement: (said) => (said.side === side ? { ...said, ...other } : said),
  });

  it.each([
    ['handover.replayed', 'another shipment', { shipmentId: otherShipmentId }],
    ['handover.other-side', 'the other side', { side: 'sender' }],
    ['handover.other-side', 'another site', { siteId: id(3) }],
    ['handover.other-list', 'another list', { listDigest: 'f'.repeat(64) }],
    ['handover.other-findings', 'other findings', { findingsDigest: 'f'.repeat(64) }],
    ['handover.other-findings', 'no findings', { findingsDigest: null }],
    ['handover.other-person', 'another person', { personId: id(32) }],
    ['handover.after-its-fact', 'a time to come', { signedAt: '2026-03-01T09:00:00.000Z' }],
    ['handover.unreadable', 'nothing', { method: 'by word of mouth' }],
  ])('is %s where it is about %s', (expected, _, other) => {
    expect(codeOf(about(other))).toBe(expected);
  });

  it('names in words what is wrong', () => {
    const { flaw } = verdict(made(about({ shipmentId: otherShipmentId })));
    expect(flaw?.en).toBe(`the signature of the receiver belongs to another shipment, ${otherShipmentId}`);
    expect(flaw?.zh).toBe(`接收方的签字属于另一运单 ${otherShipmentId}`);
  });

  it('is not good twice', () => {
    const told: Twist['told'] = (said) =>
      said.type === 'cn.huihuan.handover.signed.v1' && said.data.side === 'receiver'
        ? fact(said.type, { ...said.data, side: 'sender' })
        : said;
    expect(codeOf({ told })).toBe('handover.twice');
  });

  it('is not good by the key of a tablet that was revoked, or is another', () => {
    expect(codeOf({ byTablet: true, revokedAt: '2026-03-01T07:59:00.000Z' })).toBe('key.not-valid-then');
    expect(codeOf({ byTablet: true, ...about({ deviceId: id(71) }) })).toBe('handover.other-device');
  });

  it('is recovered only where both signed the same', () => {
    const lost: Twist = { unsigned: ['receiver'], recovered: true };
    expect(codeOf({ ...lost, ...about({ reason: '别的理由' }) })).toBe('recovery.differs');
    expect(codeOf({ ...lost, ...about({ listDigest: 'f'.repeat(64) }, 'sender') })).toBe('handover.other-list');
  });
});
