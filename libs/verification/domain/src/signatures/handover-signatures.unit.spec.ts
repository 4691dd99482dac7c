import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fact, statementText, type DevicePublicKey, type HandoverStatement } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { openBooks, reportOf, takeEvent, type OpenClaim, type ServiceName } from '../index.ts';
import { judgeSignatures } from '../judge/judge-signatures.ts';
import { madeUpClock, madeUpLogs } from '../testing/made-up-log.support.spec.ts';
import { finishSignatures, nextClaims, signatureWrong } from './claims.ts';

const makeKey = (name: string) => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const publicKey: DevicePublicKey = { kty: 'EC', crv: 'P-256', x, y };
  const key = { key: pair.privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const value = (text: string): string => sign('sha256', Buffer.from(text), key).toString('base64url');
  return { kid: name.repeat(43), publicKey, value };
};
const [own, tablet, other] = [makeKey('s'), makeKey('t'), makeKey('o')];

const kidOf = (service: ServiceName): string => service.slice(0, 1).repeat(43);

const isRight = ({ publicKey, text, value }: OpenClaim): boolean =>
  verify(
    'sha256',
    Buffer.from(text),
    { key: createPublicKey({ key: { ...publicKey }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(value, 'base64url'),
  );

/** A signature of a sender by its tablet, and what is said of that tablet. */
const told = () => {
  const clock = madeUpClock();
  const logs = madeUpLogs(clock);
  const [point, station, person, deviceId, otherDevice] = Array.from({ length: 5 }, clock.id) as [
    ...[string, string, string, string, string],
  ];
  const attestation = (service: ServiceName) => ({
    ...{ actor: { service } },
    sign: (text: string) => ({ kid: kidOf(service), by: 'server' as const, value: own.value(text) }),
  });
  const say = (service: ServiceName, siteId: string | null, said: Parameters<typeof logs.say>[2]) =>
    logs.say(service, siteId, said, { attestation: attestation(service) }).eventId;
  for (const service of ['registry', 'collection'] as const) {
    const { publicKey } = own;
    const owner = { ownerKind: 'service', ownerId: service, validFrom: '2026-03-02T07:00:00.000Z' } as const;
    say(service, null, fact('cn.huihuan.signing-key.published.v1', { kid: kidOf(service), publicKey, ...owner }));
  }
  const enrol = (which: string, { kid, publicKey }: typeof tablet) =>
    say(
      'registry',
      null,
      fact('cn.huihuan.device.enrolled.v1', {
        ...{ deviceId: which, siteId: point, kid, publicKey, enrolledBy: person },
        ...{ enrolledAt: '2026-03-02T07:00:00.000Z', expiresAt: '2026-03-03T08:00:00.000Z' },
      }),
    );
  enrol(deviceId, tablet);
  enrol(otherDevice, other);
  const shipment = () => ({ shipmentId: clock.id(), sealedDigest: sha256Hex(clock.id()) });
  const item = {
    ...{ itemId: clock.id(), tracking: 'item' as const, family: 'appliance' as const, classCode: 'appliance.tv' },
    ...{ grams: 1000, identifiers: [], custodySeq: 2 },
  };
  const parties = { fromSiteId: point, toSiteId: station };
  const dispatch = ({ shipmentId, sealedDigest }: ReturnType<typeof shipment>) =>
    say(
      'collection',
      point,
      fact('cn.huihuan.shipment.dispatched.v1', {
        ...{ ...parties, shipmentId, truckId: null, plate: null, driverId: null, expectedAt: null },
        ...{ buyerLicence: null, dispatchedAt: '2026-03-02T08:00:00.000Z', totalGrams: 1000, sealedDigest },
        lines: [{ item, containerId: null }],
      }),
    );
  const statement = ({ shipmentId, sealedDigest }: ReturnType<typeof shipment>): HandoverStatement => ({
    ...{ kind: 'handover', shipmentId, side: 'sender', siteId: point, personId: person, deviceId, onDeviceOf: null },
    ...{ listDigest: sealedDigest, findingsDigest: null, signedAt: '2026-03-02T08:10:00.000Z', method: 'device' },
  });
  const signed = (shipmentId: string, text: string, signature: { kid: string; value: string }) =>
    say(
      'collection',
      point,
      fact('cn.huihuan.handover.signed.v1', {
        ...{ ...parties, shipmentId, side: 'sender', bySiteId: point },
        signed: { statement: text, signature: { ...signature, by: 'device' } },
      }),
    );
  const revoke = (revokedAt: string) =>
    say(
      'registry',
      null,
      fact('cn.huihuan.device.revoked.v1', { deviceId, siteId: point, reason: 'stolen', revokedBy: person, revokedAt }),
    );
  const about = (text: string) => ({
    ...{ siteId: point, actId: clock.id(), act: 'handover.sign', deviceId, statement: sha256Hex(text) },
    deviceTime: '2026-03-02T08:10:00.000Z',
  });
  const decide = (text: string, decision: 'admitted' | 'rejected') => {
    const data = { ...about(text), decision, reason: '司机在场', decidedBy: person };
    return say('collection', point, fact('cn.huihuan.statement.decided.v1', data));
  };
  const flag = (text: string) =>
    say('collection', point, fact('cn.huihuan.statement.flagged.v1', { ...about(text), why: 'after-revocation' }));
  return { logs, person, otherDevice, shipment, dispatch, statement, signed, revoke, decide, flag };
};

const judged = ({ logs }: Pick<ReturnType<typeof told>, 'logs'>) => {
  const books = openBooks();
  for (const service of Object.keys(logs.logs) as ServiceName[])
    for (const row of logs.logs[service]) takeEvent(books, service, row);
  finishSignatures(books);
  judgeSignatures(books);
  for (const claim of nextClaims(books)) if (!isRight(claim)) signatureWrong(books, claim);
  const { rules, warnings } = reportOf(books);
  expect(rules.flatMap(({ violations }) => violations).filter(({ code }) => code === 'event.unreadable')).toEqual([]);
  const ours = (
    all: readonly { readonly code: string; readonly eventId: string | null; readonly found: string | null }[],
  ) => all.filter(({ code }) => code.startsWith('handover') || code.startsWith('signature'));
  return {
    wrong: ours(rules.flatMap(({ violations }) => violations)).map(({ code, eventId }) => [code, eventId]),
    remarks: ours(warnings).map(({ code, eventId, found }) => [code, eventId, found]),
  };
};

/** One shipment that left, and what the tablet signs of it. */
const left = () => {
  const story = told();
  const one = story.shipment();
  story.dispatch(one);
  const text = statementText(story.statement(one));
  return { ...story, one, text };
};
const byTablet = (text: string) => ({ kid: tablet.kid, value: tablet.value(text) });

describe('a signature under a handover', () => {
  it('of the tablet over the list holds', () => {
    const { one, text, signed, ...story } = left();
    signed(one.shipmentId, text, byTablet(text));
    expect(judged(story)).toEqual({ wrong: [], remarks: [] });
  });

  it('by a one-time code holds by the key of the tablet that it was typed into, and by no other', () => {
    const { one, signed, statement, ...story } = left();
    const { deviceId, ...said } = statement(one);
    const byCode = {
      ...said,
      deviceId: null,
      onDeviceOf: { personId: said.personId, deviceId },
      method: 'one-time-code',
    };
    const text = statementText(byCode as HandoverStatement);
    signed(one.shipmentId, text, byTablet(text));
    expect(judged(story)).toEqual({ wrong: [], remarks: [] });
    const eventId = signed(one.shipmentId, text, { kid: other.kid, value: other.value(text) });
    expect(judged(story).wrong).toContainEqual(['handover.signature-key', eventId]);
  });

  it('that another key made under the name of the tablet is forged', () => {
    const { one, text, signed, ...story } = left();
    const eventId = signed(one.shipmentId, text, { kid: tablet.kid, value: other.value(text) });
    expect(judged(story).wrong).toEqual([['handover.signature-forged', eventId]]);
  });

  it('by the key of another tablet, of nobody, or of none that it says is named', () => {
    const { one, text, signed, statement, otherDevice, ...story } = left();
    const swapped = signed(one.shipmentId, text, { kid: other.kid, value: other.value(text) });
    const unknown = signed(one.shipmentId, text, { kid: 'z'.repeat(43), value: tablet.value(text) });
    const another = statementText({ ...statement(one), deviceId: otherDevice });
    const claimed = signed(one.shipmentId, another, byTablet(another));
    const keys = judged(story).wrong.filter(([code]) => code === 'handover.signature-key');
    expect(keys).toEqual([swapped, unknown, claimed].map((eventId) => ['handover.signature-key', eventId]));
  });

  it('whose list was changed after it was signed is forged, and about another list', () => {
    const { one, text, signed, statement, ...story } = left();
    const changed = statementText({ ...statement(one), listDigest: sha256Hex('another list') });
    const eventId = signed(one.shipmentId, changed, byTablet(text));
    expect(judged(story).wrong).toEqual([
      ['handover.signature.other-list', eventId],
      ['handover.signature-forged', eventId],
    ]);
  });

  it('of another list, or of another shipment, is named although its key made it', () => {
    const { one, signed, shipment, dispatch, statement, ...story } = left();
    const two = shipment();
    dispatch(two);
    const list = statementText({ ...statement(one), listDigest: two.sealedDigest });
    const otherList = signed(one.shipmentId, list, byTablet(list));
    const replay = statementText(statement(one));
    const replayed = signed(two.shipmentId, replay, byTablet(replay));
    expect(judged(story).wrong).toEqual([
      ['handover.signature.other-list', otherList],
      ['handover.signature.replayed', replayed],
    ]);
  });

  it('swapped with that of another shipment, text and all, or value alone, is named', () => {
    const { one, text, signed, shipment, dispatch, statement, ...story } = left();
    const two = shipment();
    dispatch(two);
    const theirs = statementText(statement(two));
    const value = signed(one.shipmentId, text, byTablet(theirs));
    const whole = signed(two.shipmentId, text, byTablet(text));
    expect(judged(story).wrong).toEqual([
      ['handover.signature.replayed', whole],
      ['handover.signature-forged', value],
    ]);
  });
});

describe('a signature under a handover by a tablet that was revoked before it signed', () => {
  const revokedLeft = () => {
    const story = left();
    const { one, text, signed, revoke } = story;
    revoke('2026-03-02T08:05:00.000Z');
    return { ...story, eventId: signed(one.shipmentId, text, byTablet(text)) };
  };

  it('is named where nobody answers for it', () => {
    const { eventId, decide, text, ...story } = revokedLeft();
    const wrong = [['handover.signature-key', eventId]];
    expect(judged(story).wrong).toEqual(wrong);
    decide(text, 'rejected');
    decide(`${text} `, 'admitted');
    expect(judged(story)).toEqual({ wrong, remarks: [] });
  });

  it('holds where somebody admitted it, who is told', () => {
    const { eventId, decide, text, person, ...story } = revokedLeft();
    decide(text, 'admitted');
    expect(judged(story)).toEqual({ wrong: [], remarks: [['handover.signature-admitted', eventId, person]] });
  });

  it('holds where it was accepted before anybody knew, flagged', () => {
    const { eventId, flag, text, ...story } = revokedLeft();
    flag(text);
    expect(judged(story)).toEqual({ wrong: [], remarks: [['handover.signature-flagged', eventId, null]] });
  });
});
