import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, statementText, type HandoverStatement } from '@huihuan/contracts-events';
import { handoverStatement, toSignOfDispatch } from '@huihuan/custody-domain';
import { withAct, type Caller } from '@huihuan/platform-http';
import { openFactSigner } from '@huihuan/platform-signing';
import { followShipments } from '../books/follow-bus.ts';
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
import { signHandover } from './sign-handover.ts';
import { issueCode } from './signing-codes.ts';

/** Of the receiver, whose tablet has no network when the driver of the sender types a code into it. */
let books: Books;
const [receiver, driver, deviceId] = [newId(), newId(), newId()];
const tablet = openFactSigner();
const hour = 3_600_000;

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

/** A handover of some hours ago with the code that the driver had then; what was signed is sent now. */
const yesterday = async (hours = 5) => {
  const deliveries = await books.said(pointSource, [dispatched(fridge())]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
  const { shipmentId, sealedDigest } = (deliveries[0]!.event as { data: { shipmentId: string; sealedDigest: string } })
    .data;
  const made = books.custody.now().getTime() - hours * hour;
  const then = { ...books.custody, now: () => new Date(made) };
  const { code } = await issueCode(then, { shipmentId, side: 'sender', personId: driver, deviceId: null });
  return { shipmentId, sealedDigest, code, made };
};

type Handover = Awaited<ReturnType<typeof yesterday>>;

/** What the tablet signed, some minutes after the code was made. */
const signedOn = (
  { shipmentId, sealedDigest, made }: Pick<Handover, 'shipmentId' | 'sealedDigest' | 'made'>,
  minutes: number,
  more: Partial<HandoverStatement> = {},
) => {
  const parties = { shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId };
  const signedAt = new Date(made + minutes * 60_000).toISOString();
  const statement = statementText({
    ...handoverStatement(toSignOfDispatch({ ...parties, sealedDigest }), {
      ...{ personId: driver, deviceId: null, onDeviceOf: { personId: receiver, deviceId } },
      ...{ method: 'one-time-code', signedAt },
    }),
    ...more,
  });
  return { statement, kid: tablet.kid, value: tablet.sign(statement) };
};

const send = (shipmentId: string, code: string, signature: ReturnType<typeof signedOn>, id = newId()) => {
  const caller: Caller = {
    ...{ personId: receiver, sessionId: newId(), deviceId, expiresAt: new Date('2099-01-01') },
    may: (_, place) => (place as { siteId: string }).siteId === station.siteId,
    areasOf: () => [],
    sitesOf: () => [station.siteId],
  };
  const request = { id, shipmentId, side: 'sender', code, signature, correlationId: 'test' } as const;
  return withAct({ correlationId: 'test', caller }, () => signHandover(books.custody, request));
};

const wrongCode = { ok: false, problem: { code: 'signing-code.wrong' } };

describe('a one-time code that was typed into a tablet without a network', () => {
  it('counts hours later, by the key of the tablet and with its time, once', async () => {
    const one = await yesterday();
    const [signature, id] = [signedOn(one, 3), newId()];
    const first = await send(one.shipmentId, one.code, signature, id);
    expect(first).toMatchObject({
      ok: true,
      value: {
        signatures: [
          {
            ...{ side: 'sender', by: 'device', method: 'one-time-code', personId: driver },
            ...{ onDeviceOf: { personId: receiver, deviceId }, signedAt: new Date(one.made + 180_000).toISOString() },
          },
        ],
      },
    });
    expect(await send(one.shipmentId, one.code, signature, id)).toEqual(first);
    expect(await send(one.shipmentId, one.code, signature)).toMatchObject(wrongCode);
  });

  it.each([
    ['after the code had run out', 11],
    ['before it was made, by more than clocks differ', -6],
  ])('does not count where the tablet signed %s', async (_, minutes) => {
    const one = await yesterday();
    expect(await send(one.shipmentId, one.code, signedOn(one, minutes))).toMatchObject(wrongCode);
  });

  it('is taken for three days after its end, by the clock of the server, and no longer', async () => {
    const [inTime, late] = [await yesterday(72), await yesterday(72.5)];
    expect(await send(inTime.shipmentId, inTime.code, signedOn(inTime, 3))).toMatchObject({ ok: true });
    expect(await send(late.shipmentId, late.code, signedOn(late, 3))).toMatchObject(wrongCode);
  });

  it('is not kept for longer than that', async () => {
    const late = await yesterday(72.5);
    const kept = () =>
      books.custody.database.query('select 1 from signing_code where shipment_id = $1', [late.shipmentId]);
    expect(await kept()).toHaveLength(1);
    await yesterday(0);
    expect(await kept()).toHaveLength(0);
  });

  it('is not used up by right attempts that end in another refusal, and by wrong ones is', async () => {
    const [one, other] = [await yesterday(), await yesterday()];
    const elsewhere = signedOn(one, 3, { listDigest: other.sealedDigest });
    for (let n = 0; n < 6; n += 1)
      expect(await send(one.shipmentId, one.code, elsewhere)).toMatchObject({
        problem: { code: 'signature.other-statement' },
      });
    expect(await send(one.shipmentId, one.code, signedOn(one, 3))).toMatchObject({ ok: true });
    const wrong = other.code === '00000000' ? '00000001' : '00000000';
    for (let n = 0; n < 5; n += 1)
      expect(await send(other.shipmentId, wrong, signedOn(other, 3))).toMatchObject(wrongCode);
    expect(await send(other.shipmentId, other.code, signedOn(other, 3))).toMatchObject(wrongCode);
  });

  it('counts for nobody else, no other device, no other list and no other shipment, and is not used up by that', async () => {
    const [one, other] = [await yesterday(), await yesterday()];
    const attempt = (more: Partial<HandoverStatement>) => send(one.shipmentId, one.code, signedOn(one, 3, more));
    const refused = (member: string) => ({ problem: { code: 'signature.other-statement', details: { member } } });
    expect(await attempt({ personId: receiver })).toMatchObject(refused('personId'));
    // in the own name of who holds the tablet, and may not sign for the sender
    expect(await attempt({ personId: receiver, deviceId, onDeviceOf: null, method: 'device' })).toMatchObject({
      problem: { code: 'signature.other-statement' },
    });
    expect(await attempt({ onDeviceOf: { personId: driver, deviceId } })).toMatchObject(refused('onDeviceOf'));
    expect(await attempt({ listDigest: other.sealedDigest })).toMatchObject(refused('listDigest'));
    expect(await send(other.shipmentId, one.code, signedOn(other, 3))).toMatchObject(wrongCode);
    expect(await send(one.shipmentId, one.code, signedOn(one, 3))).toMatchObject({ ok: true });
  });

  it('does not count by a key that was not good then: both sides recover what is missing', async () => {
    const one = await yesterday();
    const revoked = fact('cn.huihuan.device.revoked.v1', {
      ...{ deviceId, siteId: station.siteId, reason: 'stolen', revokedBy: newId() },
      revokedAt: new Date(one.made).toISOString(),
    });
    const deliveries = await books.said(serviceSource('registry'), [revoked]);
    await books.custody.database.transaction((tx) => followDevices.apply(tx, deliveries));
    expect(await send(one.shipmentId, one.code, signedOn(one, 3))).toMatchObject({
      problem: { code: 'signature.key-unknown' },
    });
  });
});
