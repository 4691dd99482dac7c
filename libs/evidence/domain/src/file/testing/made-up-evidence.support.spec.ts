import { createPublicKey, generateKeyPairSync, sign, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import {
  fact,
  genesis,
  headAfter,
  seal,
  serviceSource,
  siteSource,
  statementText,
  type ChainHead,
  type DevicePublicKey,
  type Fact,
  type HandoverStatement,
  type ItemFacts,
  type RecoveryStatement,
  type SealedEvent,
  type SignedStatement,
} from '@huihuan/contracts-events';
import {
  handoverStatement,
  recoveryStatement,
  sealedDigest,
  toSignOfDispatch,
  toSignOfReceipt,
  type Signing,
  type ToBeSigned,
} from '@huihuan/custody-domain';
import { accept, canonicalJson, sha256Hex, uuidV7, type Json } from '@huihuan/kernel-domain';
import { hexOf, type Digest } from '../../merkle/digest.ts';
import { leafOfRecord } from '../../merkle/leaf-of-record.ts';
import { referencePath, referenceRoot } from '../../testing/reference-tree.support.spec.ts';
import type { EvidenceFile } from '../evidence-file.ts';
import { thumbprintOf } from '../key-book.ts';
import type { EvidenceTools } from '../tools.ts';
import { summarise } from '../verify-evidence.ts';

export const id = (number: number): string => {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, number);
  return uuidV7(Date.UTC(2026, 2, 1), random);
};

export interface Key {
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
  readonly sign: (text: string) => string;
}

export const makeKey = (): Key => {
  const pair: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' }: JsonWebKey = pair.publicKey.export({ format: 'jwk' });
  const publicKey: DevicePublicKey = { kty: 'EC', crv: 'P-256', x, y };
  const key = { key: pair.privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return {
    kid: thumbprintOf(publicKey),
    publicKey,
    sign: (text) => sign('sha256', Buffer.from(text), key).toString('base64url'),
  };
};

const verifySignature: EvidenceTools['verifySignature'] = (publicKey, text, value) =>
  verify(
    'sha256',
    Buffer.from(text),
    { key: createPublicKey({ key: { ...publicKey }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(value, 'base64url'),
  );

export const [point, station, shipmentId, otherShipmentId] = [id(1), id(2), id(40), id(41)];
export const [attendant, operator, deviceId, supervisor] = [id(30), id(31), id(70), id(34)];
export const keys = { collection: makeKey(), transfer: makeKey(), registry: makeKey(), tablet: makeKey() };
export const regulatorKey = 'regulator';
const parties = { shipmentId, fromSiteId: point, toSiteId: station };

const serviceOf = (source: string): keyof typeof keys =>
  source === siteSource(point) || source === serviceSource('collection')
    ? 'collection'
    : source === siteSource(station) || source === serviceSource('transfer')
      ? 'transfer'
      : 'registry';

/** What a story may do otherwise than it should. */
export interface Twist {
  /** Changes a fact before it is sealed and signed. */
  readonly told?: (fact: Fact) => Fact;
  readonly statement?: (statement: HandoverStatement | RecoveryStatement) => HandoverStatement | RecoveryStatement;
  /** Which key signs a record. */
  readonly keyOf?: (fact: Fact, key: Key) => Key;
  readonly timeOf?: (fact: Fact, time: string) => string;
  /** Who does not sign. */
  readonly unsigned?: readonly ('sender' | 'receiver')[];
  readonly recovered?: boolean;
  readonly isReceived?: boolean;
  /** The receiver signs by the key of a tablet. */
  readonly byTablet?: boolean;
  readonly revokedAt?: string;
  /** What is said of the signature of a tablet that was revoked: somebody decides about it, or it is flagged. */
  readonly answered?: 'admitted' | 'rejected' | 'flagged' | 'admitted-elsewhere';
  readonly lines?: number;
  /** What the dispatch says of the driver, and whether the file that it names came afterwards. */
  readonly driver?: 'came' | 'not-come' | 'declined';
}

export const drawing = { fileId: id(95), sha256: sha256Hex('a line on the glass') };

const wordOf = (driver: NonNullable<Twist['driver']>) =>
  driver === 'declined'
    ? ({ kind: 'missing', reason: 'declined' } as const)
    : ({ kind: 'drawn', sha256: drawing.sha256 } as const);

const item = (number: number): ItemFacts => ({
  ...{ itemId: id(1000 + number), tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator' },
  ...{ grams: 50_000 + number, identifiers: [{ kind: 'serial', value: `SN-${number}` }], custodySeq: 1 },
});

/** A handover as two services tell it, each fact signed, in the order of its arrival at the archive. */
export const tell = (twist: Twist = {}): readonly SealedEvent[] => {
  const heads = new Map<string, ChainHead>();
  const told: SealedEvent[] = [];
  let second = 0;
  const say = (source: string, said: Fact, actor: string | null): void => {
    second += 1;
    const plain = new Date(Date.UTC(2026, 2, 1, 8, 0, second)).toISOString();
    const what = twist.told?.(said) ?? said;
    const own = keys[serviceOf(source)];
    const key = twist.keyOf?.(what, own) ?? own;
    const event = seal(source, heads.get(source) ?? genesis, what, {
      ...{
        id: id(5000 + second),
        time: twist.timeOf?.(what, plain) ?? plain,
        correlationId: 'act',
        causationId: 'act',
      },
      attestation: {
        actor: actor === null ? { service: serviceOf(source) } : { person: actor, device: null },
        sign: (text) => ({ kid: key.kid, by: 'server', value: key.sign(text) }),
      },
    });
    heads.set(source, headAfter(event));
    told.push(event);
  };
  const publish = (name: 'collection' | 'transfer' | 'registry'): void => {
    const { kid, publicKey } = keys[name];
    const data = {
      kid,
      publicKey,
      ownerKind: 'service',
      ownerId: name,
      validFrom: '2026-02-01T00:00:00.000Z',
    } as const;
    say(serviceSource(name), fact('cn.huihuan.signing-key.published.v1', data), null);
  };
  const signedBy = (what: ToBeSigned, isRecovery = false): SignedStatement => {
    const { tablet } = keys;
    const isTablet = twist.byTablet === true && what.side === 'receiver';
    const personId = what.side === 'sender' ? attendant : operator;
    const at = { signedAt: '2026-03-01T08:00:00.500Z', method: isTablet ? 'device' : 'session' } as const;
    const signing: Signing = { personId, deviceId: isTablet ? deviceId : null, onDeviceOf: null, ...at };
    const said = isRecovery ? recoveryStatement(what, signing, reason) : handoverStatement(what, signing);
    const text = statementText(twist.statement?.(said) ?? said);
    const key = isTablet ? tablet : keys[what.side === 'sender' ? 'collection' : 'transfer'];
    return { statement: text, signature: { kid: key.kid, by: isTablet ? 'device' : 'server', value: key.sign(text) } };
  };
  const reason = { recoveryId: id(90), missing: 'receiver', reason: '平板没电' } as const;

  for (const name of ['collection', 'transfer', 'registry'] as const) publish(name);
  const enrolled = {
    ...{ deviceId, siteId: station, kid: keys.tablet.kid, publicKey: keys.tablet.publicKey, enrolledBy: id(33) },
    ...{ enrolledAt: '2026-02-01T00:00:00.000Z', expiresAt: '2027-02-01T00:00:00.000Z' },
  };
  say(serviceSource('registry'), fact('cn.huihuan.device.enrolled.v1', enrolled), null);
  if (twist.revokedAt !== undefined) {
    const revoked = {
      deviceId,
      siteId: station,
      revokedAt: twist.revokedAt,
      reason: 'stolen',
      revokedBy: id(33),
    } as const;
    say(serviceSource('registry'), fact('cn.huihuan.device.revoked.v1', revoked), null);
  }
  const goods = Array.from({ length: twist.lines ?? 2 }, (_, number) => item(number));
  for (const each of goods) {
    const collected = {
      ...{ siteId: point, item: each, consignor: { kind: 'anonymous' as const, pseudonym: null }, paidFen: 0 },
      ...{ evidence: [], occurredAt: '2026-03-01T07:00:00.000Z', attendantId: null, warnings: [], override: null },
    };
    say(siteSource(point), fact('cn.huihuan.item.collected.v1', collected), attendant);
  }
  const lines = goods.map((each) => ({ item: { ...each, custodySeq: 2 }, containerId: null }));
  const digest = sealedDigest(parties, lines);
  const sent = fact('cn.huihuan.shipment.dispatched.v1', {
    ...{ ...parties, truckId: null, plate: '豫A12345', driverId: null, expectedAt: null, buyerLicence: null },
    ...{ dispatchedAt: '2026-03-01T08:00:00.000Z', lines, sealedDigest: digest },
    totalGrams: lines.reduce((sum, line) => sum + line.item.grams, 0),
    ...(twist.driver === undefined ? {} : { driverSignature: wordOf(twist.driver) }),
  });
  say(siteSource(point), sent, attendant);
  if (twist.driver === 'came') {
    const stored = {
      ...{ ...drawing, siteId: point, kind: 'photo' as const, storedSha256: sha256Hex('cleaned') },
      ...{ mediaType: 'image/png', bytes: 4000, perceptualHash: null, itemIds: [], shipmentId },
    };
    say(siteSource(point), fact('cn.huihuan.file.stored.v1', stored), attendant);
  }
  const received = fact('cn.huihuan.shipment.received.v1', {
    ...{ ...parties, receivedAt: '2026-03-01T08:00:00.000Z', sealedDigest: digest, unexpected: [] },
    lines: goods.map((each) => ({
      ...{ item: { ...each, custodySeq: 3 }, finding: 'accepted' as const, sentGrams: each.grams, measured: true },
      ...{ containerId: null, reason: null },
    })),
  });
  /** An admission stands before what it admits, a flag behind what was accepted. */
  const answer = (signed: SignedStatement, kinds: readonly Twist['answered'][]): void => {
    const { answered } = twist;
    if (answered === undefined || !kinds.includes(answered)) return;
    const siteId = answered === 'admitted-elsewhere' ? point : station;
    const about = {
      ...{ siteId, actId: id(80), act: 'handover.sign', deviceId, deviceTime: '2026-03-01T08:00:00.500Z' },
      statement: sha256Hex(signed.statement),
    };
    const decision = answered === 'rejected' ? answered : 'admitted';
    const said =
      answered === 'flagged'
        ? fact('cn.huihuan.statement.flagged.v1', { ...about, why: 'after-revocation' })
        : fact('cn.huihuan.statement.decided.v1', { ...about, decision, reason: '当班在场', decidedBy: supervisor });
    say(siteSource(siteId), said, supervisor);
  };
  const handover = (side: 'sender' | 'receiver', what: ToBeSigned): void => {
    if (twist.unsigned?.includes(side) === true) return;
    const bySiteId = side === 'sender' ? point : station;
    const signed = signedBy(what);
    const data = { ...parties, side, bySiteId, signed };
    const isTablet = signed.signature.by === 'device';
    if (isTablet) answer(signed, ['admitted', 'rejected', 'admitted-elsewhere']);
    const actor = side === 'sender' ? attendant : isTablet && twist.answered === 'admitted' ? supervisor : operator;
    say(siteSource(bySiteId), fact('cn.huihuan.handover.signed.v1', data), actor);
    if (isTablet) answer(signed, ['flagged']);
  };
  handover('sender', toSignOfDispatch(sent.data));
  if (twist.isReceived === false) return told;
  say(siteSource(station), received, operator);
  handover('receiver', toSignOfReceipt(received));
  if (twist.recovered === true) {
    const sender = signedBy(toSignOfDispatch(sent.data), true);
    const receiver = signedBy(toSignOfReceipt(received), true);
    const data = { ...parties, ...reason, bySiteId: point, sender, receiver };
    say(siteSource(point), fact('cn.huihuan.handover.signature-recovered.v1', data), attendant);
  }
  return told;
};

export interface MadeUp {
  readonly file: EvidenceFile;
  readonly tools: EvidenceTools;
}

/** The file for facts as they lie in an archive, under a checkpoint over all of them but the last few. */
export const fileOf = (records: readonly string[], { later = 0 } = {}): MadeUp => {
  const under = records.slice(0, records.length - later);
  const leaves: readonly Digest[] = under.map(leafOfRecord);
  const checkpoint = {
    ...{ origin: 'made up', size: leaves.length, root: hexOf(referenceRoot(leaves)), time: '2026-03-01T09:00:00.000Z' },
    ...{ chains: 5, previous: null, follows: null },
  };
  const made = {
    format: 'huihuan-evidence/1' as const,
    shipmentId,
    checkpoint: { signed: 'made up', keys: [] },
    records: records.map((record, index) =>
      index < under.length
        ? { index, path: referencePath(leaves, index).map(hexOf), record }
        : { index: null, path: [], record },
    ),
  };
  const summary = summarise(made) ?? { zh: [], en: [] };
  return {
    file: { ...made, summary: { zh: [...summary.zh], en: [...summary.en] } },
    tools: { verifySignature, checkpoint: accept({ checkpoint, kid: regulatorKey }), trusted: null },
  };
};

/** Changes a record that is sealed already, and leaves everything else as it was: so does whoever edits the file. */
export const edited = (
  file: EvidenceFile,
  type: string,
  change: (record: Record<string, Json>) => void,
): EvidenceFile => ({
  ...file,
  records: file.records.map((each) => {
    const record = JSON.parse(each.record) as Record<string, Json>;
    if (record['type'] !== type) return each;
    change(record);
    return { ...each, record: canonicalJson(record) };
  }),
});
