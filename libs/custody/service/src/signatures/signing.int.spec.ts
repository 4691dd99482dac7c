import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, readStatement, serviceSource, statementText, type HandoverSide } from '@huihuan/contracts-events';
import { handoverStatement, toSignOfDispatch } from '@huihuan/custody-domain';
import { logTable } from '@huihuan/messaging-core';
import { withAct, type Caller } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { openFactSigner, verifySignature } from '@huihuan/platform-signing';
import { followShipments } from '../books/follow-bus.ts';
import { changeIncoming } from '../incoming/change-incoming.ts';
import {
  dispatched,
  fridge,
  newId,
  openBooks,
  point,
  pointSource,
  station,
  type Books,
} from '../testing/books.support.spec.ts';
import { followDevices } from './follow-devices.ts';
import { followSignatures } from './follow-signatures.ts';
import { signingAct } from './record-of-signature.ts';
import { recoverSignature } from './recover-signature.ts';
import { handoverSignatures } from './show-signatures.ts';
import { signHandover, type SignRequest } from './sign-handover.ts';
import { admitSignature } from '../statements/admit-signature.ts';
import { decideAboutPutAside } from '../statements/decide-put-aside.ts';
import { issueCode } from './signing-codes.ts';
import { maySignFor } from './who-signs.ts';

/** Of the receiver, to whose gate the driver of the sender comes. */
let books: Books;
const receiver = newId();
const driver = newId();
const tablet = openFactSigner();
const deviceId = newId();

beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
  const enrolled = fact('cn.huihuan.device.enrolled.v1', {
    ...{ deviceId, siteId: station.siteId, kid: tablet.kid, publicKey: tablet.publicKey },
    ...{ enrolledAt: '2020-01-01T00:00:00.000Z', expiresAt: '2099-01-01T00:00:00.000Z', enrolledBy: newId() },
  });
  const deliveries = await books.said(serviceSource('registry'), [enrolled]);
  await books.custody.database.transaction((tx) => followDevices.apply(tx, deliveries));
});
afterAll(() => books.close());

/** Somebody is signed in, and may act for one site alone. */
const as = <Value>(personId: string, siteId: string, work: () => Promise<Value>): Promise<Value> => {
  const caller: Caller = {
    ...{ personId, sessionId: newId(), deviceId: null, expiresAt: new Date('2099-01-01') },
    may: (_, place) => (place as { siteId: string }).siteId === siteId,
    areasOf: () => [],
    sitesOf: () => [siteId],
  };
  return withAct({ correlationId: 'test', caller }, work);
};
const atStation = <Value>(work: () => Promise<Value>) => as(receiver, station.siteId, work);

const arrive = async (driverId: string | null = null) => {
  const listed = dispatched(fridge());
  const sent = { ...listed, data: { ...listed.data, driverId } };
  const deliveries = await books.said(pointSource, [sent]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
  return sent.data;
};

const close = (shipmentId: string, signature: SignRequest['signature'] = null) =>
  changeIncoming(books.custody, {
    ...{ asked: { id: newId() }, shipmentId, correlationId: 'test', signature },
    command: { kind: 'close-receipt', receivedAt: null, rest: 'accepted' },
  });

const sign = (shipmentId: string, side: HandoverSide, more: Partial<SignRequest> = {}) =>
  signHandover(books.custody, {
    ...{ id: newId(), shipmentId, side, code: null, signature: null, correlationId: 'test', ...more },
  });

const stand = async (shipmentId: string, state = 'received') => {
  const { signatures, missing } = await handoverSignatures(books.custody.database, shipmentId, state);
  return { signed: signatures.map(({ side, state: how }) => `${side} ${how}`), missing };
};

const codeFor = (shipmentId: string, personId = driver) =>
  issueCode(books.custody, { shipmentId, side: 'sender', personId, deviceId: null });

const stated = async (shipmentId: string) =>
  (
    await rowsOf<{ type: string }>(
      books.custody.database,
      `select type from ${logTable} where key = $1 and service = current_user order by pos`,
      [shipmentId],
    )
  ).map(({ type }) => type.split('.').slice(2, 4).join('.'));

describe('a receipt', () => {
  it('is signed by the server for whoever is signed in, in one transaction, over the list and the findings', async () => {
    const { shipmentId, sealedDigest } = await arrive();
    expect(await atStation(() => close(shipmentId))).toMatchObject({ ok: true });
    expect(await stand(shipmentId)).toEqual({ signed: ['receiver signed'], missing: ['sender'] });
    const [row] = await rowsOf<{ statement: string; signature: { value: string } }>(
      books.custody.database,
      'select statement, signature from handover_signature where shipment_id = $1',
      [shipmentId],
    );
    expect(readStatement(row!.statement)).toMatchObject({
      ...{ kind: 'handover', side: 'receiver', personId: receiver, siteId: station.siteId, listDigest: sealedDigest },
      ...{ method: 'session', findingsDigest: expect.any(String) },
    });
    const { signer } = books.custody as unknown as { signer: typeof tablet };
    expect(verifySignature(signer.publicKey, row!.statement, row!.signature.value)).toBe(true);
    expect(await stated(shipmentId)).toEqual(['shipment.received', 'handover.signed']);
  });

  it('without anybody signed in is missing a signature, and can be signed afterwards, once', async () => {
    const { shipmentId } = await arrive();
    await close(shipmentId);
    expect((await stand(shipmentId)).missing).toEqual(['sender', 'receiver']);
    const again: Partial<SignRequest> = { id: newId() };
    const first = await atStation(() => sign(shipmentId, 'receiver', again));
    expect(await atStation(() => sign(shipmentId, 'receiver', again))).toEqual(first);
    expect(await atStation(() => sign(shipmentId, 'receiver'))).toMatchObject({
      problem: { code: 'signature.given-already' },
    });
    expect(await stated(shipmentId)).toEqual(['shipment.received', 'handover.signed']);
  });

  it('is not signed by those who may not', async () => {
    const { shipmentId } = await arrive();
    await close(shipmentId);
    const problem = { code: 'permission.denied' };
    expect(await as(driver, point.siteId, () => sign(shipmentId, 'receiver'))).toMatchObject({ problem });
    expect(await sign(shipmentId, 'receiver')).toMatchObject({ problem });
  });
});

describe('what a device has signed', () => {
  const own = (shipmentId: string, listDigest: string, signedAt = '2026-01-05T08:00:00.000Z') => {
    const parties = { shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId };
    const what = { ...toSignOfDispatch({ ...parties, sealedDigest: listDigest }), siteId: point.siteId };
    const who = { personId: driver, deviceId, onDeviceOf: null, method: 'device', signedAt } as const;
    const statement = statementText(handoverStatement(what, who));
    return { statement, kid: tablet.kid, value: tablet.sign(statement) };
  };
  const asDriver = <Value>(work: () => Promise<Value>) => as(driver, point.siteId, work);

  it('counts hours later with its own time, and for no other shipment', async () => {
    const [one, other] = [await arrive(), await arrive()];
    const signature = own(one.shipmentId, one.sealedDigest);
    expect(await asDriver(() => sign(other.shipmentId, 'sender', { signature }))).toMatchObject({
      problem: { code: 'signature.other-statement', details: { member: 'shipmentId' } },
    });
    const signed = await asDriver(() => sign(one.shipmentId, 'sender', { signature }));
    expect(signed).toMatchObject({
      ok: true,
      value: { signatures: [{ by: 'device', method: 'device', deviceId, signedAt: '2026-01-05T08:00:00.000Z' }] },
    });
  });

  it('is refused when one gram or one sign of it is another, by another key, and by one that was not good then', async () => {
    const { shipmentId, sealedDigest } = await arrive();
    const signature = own(shipmentId, sealedDigest);
    const attempt = (given: typeof signature) => asDriver(() => sign(shipmentId, 'sender', { signature: given }));
    expect(await attempt(own(shipmentId, 'f'.repeat(64)))).toMatchObject({
      problem: { code: 'signature.other-statement' },
    });
    expect(await attempt({ ...signature, value: openFactSigner().sign(signature.statement) })).toMatchObject({
      problem: { code: 'signature.wrong' },
    });
    expect(await attempt({ ...signature, kid: openFactSigner().kid })).toMatchObject({
      problem: { code: 'signature.key-unknown' },
    });
    expect(await stated(shipmentId)).toEqual([]);
  });

  it('is put aside when its key was not good then, and entered as it is when somebody answers for it', async () => {
    const { shipmentId, sealedDigest } = await arrive();
    const request = { id: newId(), signature: own(shipmentId, sealedDigest, '2019-12-31T23:59:59.000Z') };
    const attempt = () => asDriver(() => sign(shipmentId, 'sender', request));
    const waits = await attempt();
    expect(waits).toMatchObject({ status: 202, value: { code: 'statement.put-aside', why: 'before-enrolment' } });
    expect(await attempt()).toEqual(waits);
    expect(await stated(shipmentId)).toEqual([]);
    expect(await as(receiver, point.siteId, () => sign(shipmentId, 'sender', request))).toMatchObject({
      problem: { code: 'signature.other-statement', details: { member: 'personId' } },
    });
    const admit = admitSignature(books.custody)[signingAct]!;
    const decided = await decideAboutPutAside(books.custody, admit, {
      ...{ siteId: station.siteId, actId: request.id, decision: 'admitted', by: receiver, reason: '司机在场' },
      correlationId: 'test',
    });
    expect(decided).toMatchObject({ ok: true, value: { decision: 'admitted', decidedBy: receiver } });
    expect(await stated(shipmentId)).toEqual(['handover.signed']);
    expect(await stand(shipmentId)).toMatchObject({ signed: ['sender signed'] });
    expect(await attempt()).toMatchObject({ ok: true, value: { signatures: [{ by: 'device', deviceId }] } });
  });
});

/** Drives for the point, and has no other right there. */
const driving = (personId: string): Caller => ({
  ...{ personId, sessionId: newId(), deviceId: null, expiresAt: new Date('2099-01-01') },
  may: (action, place) => action === 'handover.sign' && (place as { siteId: string }).siteId === point.siteId,
  ...{ areasOf: () => [], sitesOf: () => [point.siteId] },
});

describe('the driver', () => {
  it('may sign for the sender what it drives, and nothing else', async () => {
    const [own, other] = [newId(), newId()];
    for (const [shipmentId, driverId] of [
      [own, driver],
      [other, receiver],
    ])
      await books.custody.database.query(
        `insert into outgoing (shipment_id, from_site_id, to_site_id, state, driver_id) values ($1, $2, $3, 'draft', $4)`,
        [shipmentId, point.siteId, station.siteId, driverId],
      );
    const caller = driving(driver);
    const may = (shipmentId: string, side: HandoverSide, siteId: string) =>
      withAct({ correlationId: 'test', caller }, () =>
        maySignFor(books.custody.database, { shipmentId, side, siteId }),
      );
    expect(await may(own, 'sender', point.siteId)).toBe(true);
    expect(await may(own, 'receiver', station.siteId)).toBe(false);
    expect(await may(other, 'sender', point.siteId)).toBe(false);
    expect(await may(newId(), 'sender', point.siteId)).toBe(false);
  });

  it('signs for the sender at the gate of the receiver, whose books have the name from the list, under the own name', async () => {
    const { shipmentId } = await arrive(driver);
    const { shipmentId: ofAnother } = await arrive(receiver);
    const { shipmentId: ofNobody } = await arrive();
    const signAs = (personId: string, id: string) =>
      withAct({ correlationId: 'test', caller: driving(personId) }, () => sign(id, 'sender'));
    for (const [personId, id] of [
      [driver, ofAnother],
      [driver, ofNobody],
      [newId(), shipmentId],
    ] as const)
      expect(await signAs(personId, id)).toMatchObject({ ok: false, problem: { code: 'permission.denied' } });
    expect(await signAs(driver, shipmentId)).toMatchObject({
      ok: true,
      value: { signatures: [{ side: 'sender', personId: driver, method: 'session' }] },
    });
    expect(await stated(shipmentId)).toEqual(['handover.signed']);
  });
});

describe('a one-time code', () => {
  it('lets the other sign on the device in hand, and names both', async () => {
    const { shipmentId } = await arrive();
    const { code } = await codeFor(shipmentId);
    expect(await atStation(() => sign(shipmentId, 'sender', { code }))).toMatchObject({
      ok: true,
      value: { signatures: [{ personId: driver, onDeviceOf: { personId: receiver }, method: 'one-time-code' }] },
    });
  });

  it('has exactly one use among many at once', async () => {
    const { shipmentId } = await arrive();
    const { code } = await codeFor(shipmentId);
    const tries = await atStation(() =>
      Promise.all(Array.from({ length: 4 }, () => sign(shipmentId, 'sender', { code }))),
    );
    expect(tries.filter((each) => 'ok' in each && each.ok)).toHaveLength(1);
    expect(await stated(shipmentId)).toEqual(['handover.signed']);
  });

  it('is good for one shipment, five attempts and ten minutes, and replaced by the next', async () => {
    const [one, other] = [await arrive(), await arrive()];
    const wrong = { problem: { code: 'signing-code.wrong' } };
    const first = await codeFor(one.shipmentId);
    const second = await codeFor(one.shipmentId);
    const attempt = (shipmentId: string, code: string) => atStation(() => sign(shipmentId, 'sender', { code }));
    expect(await attempt(other.shipmentId, second.code)).toMatchObject(wrong);
    expect(await attempt(one.shipmentId, first.code === second.code ? '' : first.code)).toMatchObject(wrong);
    for (let guess = 0; guess < 4; guess += 1) expect(await attempt(one.shipmentId, 'guess')).toMatchObject(wrong);
    expect(await attempt(one.shipmentId, second.code)).toMatchObject(wrong);
    const late = await codeFor(one.shipmentId);
    await books.custody.database.query(`update signing_code set expires_at = now() - interval '1 second'`);
    expect(await attempt(one.shipmentId, late.code)).toMatchObject(wrong);
    const rows = await rowsOf<{ all: string }>(
      books.custody.database,
      'select signing_code::text as all from signing_code',
    );
    expect(rows.some(({ all }) => all.includes(late.code))).toBe(false);
  });
});

describe('a missing signature', () => {
  it('is recovered when both sides sign, and nothing that was said before changes', async () => {
    const { shipmentId } = await arrive();
    await atStation(() => close(shipmentId));
    const recoveryId = newId();
    const request = { shipmentId, recoveryId, code: null, correlationId: 'test' };
    const proposed = { missing: 'sender', reason: '司机离开时平板没电' } as const;
    const propose = () => recoverSignature(books.custody, { ...request, id: recoveryId, side: 'receiver', proposed });
    expect(await atStation(propose)).toMatchObject({ ok: true, value: { missing: ['sender'] } });
    const agree = (code: string | null) =>
      recoverSignature(books.custody, { ...request, id: newId(), side: 'sender', code, proposed: null });
    expect(await atStation(() => agree(null))).toMatchObject({ problem: { code: 'permission.denied' } });
    const { code } = await codeFor(shipmentId);
    expect(await atStation(() => agree(code))).toMatchObject({ ok: true, value: { missing: [] } });
    expect(await stand(shipmentId)).toEqual({ signed: ['sender recovered', 'receiver signed'], missing: [] });
    expect(await stated(shipmentId)).toEqual([
      ...['shipment.received', 'handover.signed', 'handover.recovery-proposed', 'handover.signature-recovered'],
    ]);
    expect(await atStation(() => agree(code))).toMatchObject({ ok: false });
  });

  it('cannot be recovered where it is there', async () => {
    const { shipmentId } = await arrive();
    await atStation(() => close(shipmentId));
    const proposed = { missing: 'receiver', reason: '再签一次' } as const;
    const request = { id: newId(), recoveryId: newId(), shipmentId, side: 'receiver', code: null, proposed } as const;
    expect(await atStation(() => recoverSignature(books.custody, { ...request, correlationId: 'test' }))).toMatchObject(
      {
        problem: { code: 'recovery.nothing-missing' },
      },
    );
  });

  it('that the other side signed in its own books is heard of, whatever comes first', async () => {
    const sent = dispatched(fridge());
    const { shipmentId, fromSiteId, toSiteId, sealedDigest } = sent.data;
    const who = {
      personId: driver,
      deviceId: null,
      onDeviceOf: null,
      method: 'session',
      signedAt: new Date().toISOString(),
    } as const;
    const statement = statementText(
      handoverStatement(toSignOfDispatch({ shipmentId, fromSiteId, toSiteId, sealedDigest }), who),
    );
    const signed = { statement, signature: { kid: tablet.kid, by: 'server', value: tablet.sign(statement) } } as const;
    const told = fact('cn.huihuan.handover.signed.v1', {
      ...{ shipmentId, fromSiteId, toSiteId, side: 'sender', bySiteId: fromSiteId, signed },
    });
    const deliveries = await books.said(pointSource, [told]);
    for (let time = 0; time < 2; time += 1)
      await books.custody.database.transaction((tx) => followSignatures(books.custody).apply(tx, deliveries));
    expect(await stand(shipmentId, 'expected')).toEqual({ signed: ['sender signed'], missing: [] });
  });
});
