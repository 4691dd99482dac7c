import { describe, expect, it } from '@jest/globals';
import {
  fact,
  genesis,
  headAfter,
  seal,
  siteSource,
  statementText,
  type ChainHead,
  type Fact,
  type HandoverSide,
} from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex, uuidV7 } from '@huihuan/kernel-domain';
import { openBooks } from '../books/books.ts';
import { takeEvent } from '../take/take-event.ts';
import { judgeSignatures } from './judge-signatures.ts';

let made = 0;
const id = (): string => {
  made += 1;
  return uuidV7(
    Date.UTC(2026, 2, 1),
    Uint8Array.from({ length: 10 }, (_, index) => (index === 9 ? made % 256 : 0)),
  );
};
const found = () => ({
  ...{ itemId: '019b8be7-0000-7000-8000-000000000031', finding: 'accepted', measuredGrams: 1000, reason: null },
});
const [point, station, person, shipmentId, other] = [id(), id(), id(), id(), id()];
const listDigest = sha256Hex('the list');
const findingsDigest = sha256Hex(canonicalJson({ shipmentId, listDigest, lines: [{ ...found() }], unexpected: [] }));
const parties = { shipmentId, fromSiteId: point, toSiteId: station };

const item = (custodySeq: number) => ({
  ...{ itemId: found().itemId, tracking: 'item' as const, family: 'appliance' as const, classCode: 'appliance.tv' },
  ...{ grams: 1000, identifiers: [], custodySeq },
});
const sent = fact('cn.huihuan.shipment.dispatched.v1', {
  ...{ ...parties, truckId: null, plate: null, driverId: null, expectedAt: null, buyerLicence: null },
  ...{ dispatchedAt: '2026-03-01T08:00:00.000Z', totalGrams: 1000, sealedDigest: listDigest },
  lines: [{ item: item(2), containerId: null }],
});
const received = fact('cn.huihuan.shipment.received.v1', {
  ...{ ...parties, receivedAt: '2026-03-01T09:00:00.000Z', sealedDigest: listDigest, unexpected: [] },
  lines: [
    { item: item(3), finding: 'accepted', sentGrams: 1000, measured: true, containerId: null, reason: null } as const,
  ],
});

const statement = (side: HandoverSide) => ({
  ...{ kind: 'handover' as const, shipmentId, side, siteId: side === 'sender' ? point : station, personId: person },
  ...{ deviceId: null, onDeviceOf: null, listDigest, findingsDigest: side === 'sender' ? null : findingsDigest },
  ...{ signedAt: '2026-03-01T09:00:00.000Z', method: 'session' as const },
});
const signature = { kid: 'k', by: 'server', value: 'v' } as const;
const signed = (side: HandoverSide, more: Partial<ReturnType<typeof statement>> = {}): Fact =>
  fact('cn.huihuan.handover.signed.v1', {
    ...{ ...parties, side, bySiteId: side === 'sender' ? point : station },
    signed: { statement: statementText({ ...statement(side), ...more }), signature },
  });
const recovery = { recoveryId: id(), missing: 'receiver', reason: '平板没电' } as const;
const recovered = (more: Partial<ReturnType<typeof statement>> = {}): Fact => {
  const text = (side: HandoverSide) =>
    statementText({ ...statement(side), ...recovery, kind: 'handover-recovery', ...(side === 'receiver' ? more : {}) });
  return fact('cn.huihuan.handover.signature-recovered.v1', {
    ...{ ...parties, ...recovery, bySiteId: point },
    sender: { statement: text('sender'), signature },
    receiver: { statement: text('receiver'), signature },
  });
};

/** What is found when these facts are told, of which each says who acted. */
const judged = (facts: readonly Fact[], withEvidence = true) => {
  const books = openBooks();
  const heads = new Map<string, ChainHead>();
  for (const said of facts) {
    const isSender = said === sent || ('bySiteId' in said.data && said.data.bySiteId === point);
    const source = siteSource(isSender ? point : station);
    const sign = () => ({ ...signature, value: 'v' });
    const event = seal(source, heads.get(source) ?? genesis, said, {
      ...{ id: id(), time: '2026-03-01T09:00:00.000Z', correlationId: id(), causationId: id() },
      attestation: withEvidence ? { actor: { person, device: null }, sign } : undefined,
    });
    heads.set(source, headAfter(event));
    const { hash, record } = event;
    takeEvent(books, isSender ? 'collection' : 'transfer', { position: '1', hash, record });
  }
  judgeSignatures(books);
  const handover = (all: readonly { readonly code: string; readonly found: string | null }[]) =>
    all
      .filter(({ code }) => code.startsWith('handover.'))
      .map(({ code, found: what }) => [code, what].filter(Boolean).join(' '));
  return {
    wrong: handover(books.findings.byRule.get(2)?.violations ?? []),
    missing: handover(books.findings.warnings),
  };
};
const well = { wrong: [], missing: [] };

describe('a handover that was received', () => {
  it('has both signatures, over the list and the findings', () => {
    expect(judged([sent, signed('sender'), received, signed('receiver')])).toEqual(well);
  });

  it('is told of where one is missing, until both have recovered it', () => {
    const missing = ['handover.signature-missing receiver'];
    expect(judged([sent, signed('sender'), received])).toEqual({ wrong: [], missing });
    expect(judged([sent, signed('sender'), received, recovered()])).toEqual(well);
  });

  it('needs none while the truck is on its way, or from before facts said who acted', () => {
    expect(judged([sent])).toEqual(well);
    expect(judged([sent, received], false)).toEqual(well);
  });

  it.each([
    ['signature.replayed', { shipmentId: other }],
    ['signature.other-side', { side: 'sender' as const }],
    ['signature.other-side', { siteId: point }],
    ['signature.other-list', { listDigest: sha256Hex('another list') }],
    ['signature.other-findings', { findingsDigest: null }],
  ])('is found to have a %s: %j', (code, more) => {
    expect(judged([sent, signed('sender'), received, signed('receiver', more)]).wrong).toEqual([`handover.${code}`]);
    expect(judged([sent, signed('sender'), received, recovered(more)]).wrong).toEqual([`handover.${code}`]);
  });

  it('is signed once by each side', () => {
    expect(judged([sent, signed('sender'), signed('sender'), received, signed('receiver')]).wrong).toEqual([
      'handover.signature.twice',
    ]);
  });
});
