import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, statementText } from '@huihuan/contracts-events';
import { findingsDigest, handoverStatement } from '@huihuan/custody-domain';
import { logTable } from '@huihuan/messaging-core';
import { withAct, type Caller } from '@huihuan/platform-http';
import { rowsOf, takeLocks } from '@huihuan/platform-persistence';
import { openFactSigner } from '@huihuan/platform-signing';
import { followShipments } from '../books/follow-bus.ts';
import { changeIncoming } from '../incoming/change-incoming.ts';
import { admitSignature } from '../statements/admit-signature.ts';
import { decideAboutPutAside } from '../statements/decide-put-aside.ts';
import { flagAfterRevocation } from '../statements/flag-after-revocation.ts';
import { putAsideOfSite } from '../statements/put-aside-books.ts';
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
import { signingAct } from './record-of-signature.ts';
import { handoverSignatures } from './show-signatures.ts';

let books: Books;
const receiver = newId();
const tablet = openFactSigner();
const deviceId = newId();
const revokedAt = '2026-01-05T12:00:00.000Z';
const [before, after] = ['2026-01-05T11:59:59.000Z', '2026-01-05T12:00:01.000Z'];

const hear = async (effect: 'follow' | 'flag', facts: Parameters<Books['said']>[1]): Promise<void> => {
  const deliveries = await books.said(serviceSource('registry'), facts);
  const effects = { follow: followDevices, flag: flagAfterRevocation(books.custody) };
  await books.custody.database.transaction(async (tx) => {
    await takeLocks(tx, effects[effect].locks?.(deliveries) ?? []);
    await effects[effect].apply(tx, deliveries);
  });
};

const enrolled = (of = deviceId, key = tablet) =>
  fact('cn.huihuan.device.enrolled.v1', {
    ...{ deviceId: of, siteId: station.siteId, kid: key.kid, publicKey: key.publicKey },
    ...{ enrolledAt: '2020-01-01T00:00:00.000Z', expiresAt: '2099-01-01T00:00:00.000Z', enrolledBy: newId() },
  });
const revoked = (of = deviceId) =>
  fact('cn.huihuan.device.revoked.v1', {
    ...{ deviceId: of, siteId: station.siteId, revokedAt, revokedBy: newId(), reason: 'lost' },
  });

beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
  await hear('follow', [enrolled(), revoked()]);
});
afterAll(() => books.close());

const asReceiver = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const caller: Caller = {
    ...{ personId: receiver, sessionId: newId(), deviceId: null, expiresAt: new Date('2099-01-01') },
    ...{ may: () => true, areasOf: () => [], sitesOf: () => [station.siteId] },
  };
  return withAct({ correlationId: 'test', caller }, work);
};

const arrive = async () => {
  const sent = dispatched(fridge());
  const deliveries = await books.said(pointSource, [sent]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
  return sent.data;
};

type Sent = Awaited<ReturnType<typeof arrive>>;

/** The receipt of the whole list, with what a tablet has signed of it at this time of its clock. */
const receive = async (sent: Sent, signedAt: string, by = { deviceId, key: tablet }) => {
  const { shipmentId, fromSiteId, toSiteId, sealedDigest: listDigest } = sent;
  const findings = sent.lines.map(({ item: { itemId } }) => ({
    itemId,
    finding: 'accepted' as const,
    measuredGrams: null,
    reason: null,
  }));
  const what = {
    ...{ shipmentId, fromSiteId, toSiteId, side: 'receiver' as const, siteId: toSiteId, listDigest },
    findingsDigest: findingsDigest({ shipmentId, listDigest, findings, unexpected: [] }),
  };
  const who = { personId: receiver, deviceId: by.deviceId, onDeviceOf: null, method: 'device', signedAt } as const;
  const statement = statementText(handoverStatement(what, who));
  const signature = { statement, kid: by.key.kid, value: by.key.sign(statement) };
  const asked = { id: newId() };
  const command = { kind: 'close-receipt', receivedAt: null, rest: 'accepted' } as const;
  const request = { asked, shipmentId, correlationId: 'test', signature, command };
  return { asked, signature, answer: await asReceiver(() => changeIncoming(books.custody, request)) };
};

const stated = async (shipmentId: string) =>
  (
    await rowsOf<{ type: string }>(
      books.custody.database,
      `select type from ${logTable} where key = $1 and service = current_user order by pos`,
      [shipmentId],
    )
  ).map(({ type }) => type.split('.').slice(2, 4).join('.'));

const waiting = () =>
  putAsideOfSite(books.custody.database, { siteId: station.siteId, open: true, after: null, limit: 100 });

const missing = async (shipmentId: string) =>
  (await handoverSignatures(books.custody.database, shipmentId, 'received')).missing;

const flags = async () =>
  rowsOf<{ actId: string; siteId: string; act: string }>(
    books.custody.database,
    `select record::jsonb -> 'data' ->> 'actId' as "actId", record::jsonb -> 'data' ->> 'siteId' as "siteId",
            record::jsonb -> 'data' ->> 'act' as act
       from ${logTable} where type = 'cn.huihuan.statement.flagged.v1' and source = $1 order by pos`,
    [siteSource(station.siteId)],
  );

describe('what a revoked tablet has signed with a receipt', () => {
  it('counts where that was before', async () => {
    const sent = await arrive();
    const { answer } = await receive(sent, before);
    expect(answer).toMatchObject({ ok: true });
    expect(await missing(sent.shipmentId)).toEqual(['sender']);
    expect(await waiting()).toEqual([]);
  });

  it('waits for a decision where that was after, the receipt does not, and it is entered when somebody answers for it', async () => {
    const sent = await arrive();
    const { answer } = await receive(sent, after);
    expect(answer).toMatchObject({ ok: true, value: { shipment: { state: 'received' } } });
    expect(await stated(sent.shipmentId)).toEqual(['shipment.received']);
    expect(await missing(sent.shipmentId)).toEqual(['sender', 'receiver']);
    const [aside] = await waiting();
    expect(aside).toMatchObject({ act: signingAct, siteId: station.siteId, deviceId, why: 'after-revocation' });
    const decided = await decideAboutPutAside(books.custody, admitSignature(books.custody)[signingAct]!, {
      ...{ siteId: station.siteId, actId: aside!.actId, decision: 'admitted', by: newId(), reason: '当班人员在场' },
      correlationId: 'test',
    });
    expect(decided).toMatchObject({ ok: true, value: { decision: 'admitted' } });
    expect(await stated(sent.shipmentId)).toEqual(['shipment.received', 'handover.signed']);
    expect(await missing(sent.shipmentId)).toEqual(['sender']);
    // heard again, from whatever moment on: somebody has answered for it already
    await hear('flag', [revoked()]);
    expect(await flags()).toEqual([]);
  });

  it('is put aside once, however often the receipt is sent', async () => {
    const sent = await arrive();
    const count = (await waiting()).length;
    const { asked, signature, answer } = await receive(sent, after);
    const command = { kind: 'close-receipt', receivedAt: null, rest: 'accepted' } as const;
    const { shipmentId } = sent;
    const request = { asked, shipmentId, correlationId: 'test', signature, command };
    expect(await asReceiver(() => changeIncoming(books.custody, request))).toEqual(answer);
    expect(await waiting()).toHaveLength(count + 1);
  });
});

describe('a signature that was accepted before its device was known to be revoked', () => {
  it('stands, and is flagged once in the chain in which it was stated', async () => {
    const [other, key] = [newId(), openFactSigner()];
    await hear('follow', [enrolled(other, key)]);
    const [early, late] = [await arrive(), await arrive()];
    await receive(early, before, { deviceId: other, key });
    const { asked } = await receive(late, after, { deviceId: other, key });
    expect(await missing(late.shipmentId)).toEqual(['sender']);
    await hear('follow', [revoked(other)]);
    await hear('flag', [revoked(other)]);
    await hear('flag', [revoked(other)]);
    expect(await flags()).toEqual([{ actId: asked.id, siteId: station.siteId, act: signingAct }]);
    expect(await missing(late.shipmentId)).toEqual(['sender']);
  });
});
