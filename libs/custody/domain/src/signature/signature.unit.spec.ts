import { describe, expect, it } from '@jest/globals';
import { fact, readStatement, statementText, type SignedStatement } from '@huihuan/contracts-events';
import { sealedDigest } from '../handover/sealed-digest.ts';
import { evolveIncoming } from '../incoming/evolve-incoming.ts';
import { unknownIncoming, type IncomingShipment } from '../incoming/incoming-shipment.ts';
import type { OutgoingShipment } from '../outgoing/outgoing-shipment.ts';
import { centre, fridge, id, now, otherShipmentId, shipmentId, station } from '../testing/yard.support.spec.ts';
import { agreeToRecovery, mayRecover, proposeRecovery } from './recover-signature.ts';
import { missingSignatures, signaturesDue } from './signatures.ts';
import { signingCodeExpiry, signingCodeOf } from './signing-code.ts';
import { checkStatement, handoverStatement, recoveryStatement, type Signing } from './statements.ts';
import { toSignInIncoming, toSignInOutgoing, toSignOfReceipt, type ToBeSigned } from './to-be-signed.ts';

const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
const lines = [1, 2].map((number) => ({ item: fridge(number, { custodySeq: 2 }), containerId: null }));
const digest = sealedDigest(parties, lines);
const sent = fact('cn.huihuan.shipment.dispatched.v1', {
  ...parties,
  ...{ truckId: null, plate: null, driverId: null, dispatchedAt: now, expectedAt: null, buyerLicence: null },
  ...{ lines, totalGrams: 100_000, sealedDigest: digest },
});
const receiptOf = (grams: number) =>
  fact('cn.huihuan.shipment.received.v1', {
    ...{ ...parties, receivedAt: now, sealedDigest: digest, unexpected: [] },
    lines: lines.map(({ item }) => ({
      ...{ item: { ...item, grams }, finding: 'accepted' as const, sentGrams: item.grams, measured: true },
      ...{ containerId: null, reason: null },
    })),
  });
const receipt = receiptOf(49_900);
const expected = evolveIncoming(unknownIncoming, sent);
const received = evolveIncoming(expected, receipt);
const left: OutgoingShipment = {
  ...{ ...parties, state: 'in-transit', truckId: null, driverId: null, expectedAt: null, dispatchedAt: now },
  ...{ lines, sealedDigest: digest },
};
const signing: Signing = { personId: id(30), deviceId: id(70), onDeviceOf: null, method: 'device', signedAt: now };

const signable = (shipment: IncomingShipment, side: 'sender' | 'receiver'): ToBeSigned => {
  const found = toSignInIncoming(shipment, side);
  if (!found.ok) throw new Error(found.problem.en);
  return found.value;
};

describe('what is signed', () => {
  it('is one list for both, and what was found for the receiver alone', () => {
    const [sender, receiver] = [signable(received, 'sender'), signable(received, 'receiver')];
    expect(toSignInOutgoing(left, 'sender')).toEqual({ ok: true, value: sender });
    expect(receiver.listDigest).toBe(sender.listDigest);
    expect([sender.findingsDigest, receiver.findingsDigest]).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect([sender.siteId, receiver.siteId]).toEqual([station.siteId, centre.siteId]);
  });

  it('follows from the fact of the receipt as from the books', () => {
    expect(toSignOfReceipt(receipt)).toEqual(signable(received, 'receiver'));
    expect(toSignOfReceipt(receiptOf(49_901)).findingsDigest).not.toBe(toSignOfReceipt(receipt).findingsDigest);
  });

  it('is there for the sender once the truck has left, for the receiver once its receipt is closed, in its books', () => {
    const code = (result: ReturnType<typeof toSignInIncoming>) => (result.ok ? 'signed' : result.problem.code);
    expect(code(toSignInOutgoing({ ...left, state: 'sealed' }, 'sender'))).toBe('signature.too-early');
    expect(code(toSignInOutgoing(left, 'receiver'))).toBe('signature.elsewhere');
    expect(code(toSignInIncoming(unknownIncoming, 'sender'))).toBe('signature.too-early');
    expect(code(toSignInIncoming(expected, 'sender'))).toBe('signed');
    expect(code(toSignInIncoming(expected, 'receiver'))).toBe('signature.too-early');
  });
});

describe('a statement that a device signed', () => {
  const what = signable(received, 'receiver');
  const text = statementText(handoverStatement(what, signing));
  const sender = { personId: id(30), deviceId: id(70), now };

  it('counts as it is, even hours later', () => {
    const later = { ...sender, now: '2026-03-01T20:00:00.000Z' };
    expect(checkStatement(text, what, later)).toEqual({ ok: true, value: readStatement(text) });
  });

  it.each([
    ['shipmentId', { shipmentId: otherShipmentId }],
    ['side', { side: 'sender' }],
    ['siteId', { siteId: station.siteId }],
    ['listDigest', { listDigest: 'f'.repeat(64) }],
    ['findingsDigest', { findingsDigest: 'f'.repeat(64) }],
    ['personId', { personId: id(31) }],
    ['deviceId', { deviceId: id(71) }],
    ['method', { method: 'session' }],
  ] as const)('is refused with another %s', (member, other) => {
    const replayed = statementText({ ...handoverStatement(what, signing), ...other });
    const problem = { code: 'signature.other-statement', details: { member } };
    expect(checkStatement(replayed, what, sender)).toMatchObject({ ok: false, problem });
  });

  it('is refused from the future, in another spelling, and for another purpose', () => {
    const ahead = statementText(handoverStatement(what, { ...signing, signedAt: '2026-03-01T08:11:00.000Z' }));
    expect(checkStatement(ahead, what, sender)).toMatchObject({ problem: { code: 'time.in-future' } });
    const recovery = { recoveryId: id(90), missing: 'receiver', reason: '平板没电' } as const;
    for (const other of [` ${text}`, 'null', '{}', statementText(recoveryStatement(what, signing, recovery))]) {
      expect(checkStatement(other, what, sender)).toMatchObject({ problem: { code: 'signature.unreadable' } });
    }
  });
});

describe('a missing signature', () => {
  it.each([
    ['draft', []],
    ['sealed', []],
    ['in-transit', ['sender']],
    ['expected', ['sender']],
    ['receiving', ['sender']],
    ['delivered', ['sender']],
    ['received', ['sender', 'receiver']],
    ['cancelled', []],
  ])('of a shipment that is %s can be that of %j', (state, due) => {
    expect(signaturesDue(state)).toEqual(due);
    expect(missingSignatures({ state, signatures: {} })).toEqual(due);
    expect(missingSignatures({ state, signatures: { sender: 'signed', receiver: 'recovered' } })).toEqual([]);
  });

  it('is recovered by what both sign, and only where it is missing', () => {
    const handover = { state: 'received', signatures: { sender: 'signed' } } as const;
    expect(mayRecover(handover, 'receiver')).toMatchObject({ ok: true });
    expect(mayRecover(handover, 'sender')).toMatchObject({ problem: { code: 'recovery.nothing-missing' } });
    expect(mayRecover({ ...handover, state: 'expected' }, 'receiver')).toMatchObject({ ok: false });
  });

  it('takes both sides', () => {
    const signed = (side: string): SignedStatement => ({
      ...{ statement: side, signature: { kid: 'k', by: 'server', value: 'v' } },
    });
    const recovery = { recoveryId: id(90), missing: 'receiver', reason: '平板没电' } as const;
    const by = { side: 'receiver', bySiteId: centre.siteId, signed: signed('receiver') } as const;
    const { data } = proposeRecovery(parties, recovery, by);
    expect(agreeToRecovery(data, by)).toMatchObject({ problem: { code: 'recovery.same-side' } });
    const agreed = agreeToRecovery(data, { side: 'sender', bySiteId: station.siteId, signed: signed('sender') });
    expect(agreed).toEqual({
      ok: true,
      value: {
        type: 'cn.huihuan.handover.signature-recovered.v1',
        data: {
          ...{ ...parties, ...recovery, bySiteId: station.siteId },
          ...{ sender: signed('sender'), receiver: signed('receiver') },
        },
      },
    });
  });
});

describe('a one-time code', () => {
  it('has eight digits, always, and ten minutes', () => {
    expect([0n, 7n, 2n ** 64n - 1n].map(signingCodeOf)).toEqual(['00000000', '00000007', '09551615']);
    expect(signingCodeExpiry(new Date(now)).toISOString()).toBe('2026-03-01T08:10:00.000Z');
  });
});
