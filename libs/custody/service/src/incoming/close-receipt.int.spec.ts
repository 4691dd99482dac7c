import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource } from '@huihuan/contracts-events';
import type { IncomingCommand } from '@huihuan/custody-domain';
import { followShipments } from '../books/follow-bus.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
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
import { changeIncoming } from './change-incoming.ts';

/** Of the receiver, whose copy of the registry is behind: no class has come yet. */
let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
});
afterAll(() => books.close());

/** A fridge of 50 kg that comes as one of so many grams. */
const arrive = async (measuredGrams: number): Promise<string> => {
  const item = fridge();
  const sent = dispatched(item);
  const deliveries = await books.said(pointSource, [sent]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
  const findings = [{ itemId: item.itemId, finding: 'accepted', measuredGrams, reason: null }] as const;
  await act(sent.data.shipmentId, { kind: 'record-findings', findings, unexpected: [] });
  return sent.data.shipmentId;
};

const act = (shipmentId: string, command: IncomingCommand, id = newId()) =>
  changeIncoming(books.custody, { asked: { id }, shipmentId, command, correlationId: 'test' });

const close = { kind: 'close-receipt', receivedAt: null, rest: null } as const;

const announceFridges = async (): Promise<void> => {
  const tolerance = { ratio: 0.01, floorGrams: 200 };
  const fridges = fact('cn.huihuan.catalogue.class-registered.v1', {
    ...{
      classCode: fridge().classCode,
      family: 'appliance',
      tracking: 'item',
      nameZh: '电冰箱',
      nameEn: 'refrigerator',
    },
    ...{ validFrom: '2020-01-01', validTo: null, wasteCode: null, identifierKinds: [], requiredIdentifiers: [] },
    ...{ plausibleGrams: { min: 1000, typical: 50_000, max: 200_000 }, expectedIdentifiers: [] },
    ...{ toleranceHandover: tolerance, toleranceBalance: tolerance },
  });
  const deliveries = await books.said(serviceSource('registry'), [fridges]);
  await books.custody.database.transaction((tx) => copyRegistry.apply(tx, deliveries));
};

describe('closing a receipt before the class of its goods was heard of', () => {
  it('is possible where the weight is the one that was sent', async () => {
    expect(await act(await arrive(50_000), close)).toMatchObject({ ok: true, value: { discrepancies: [] } });
  });

  it('has to wait where it is not, and then goes by the tolerance of the class', async () => {
    const shipmentId = await arrive(49_700);
    const id = newId();
    expect(await act(shipmentId, close, id)).toMatchObject({
      ok: false,
      problem: { code: 'class.not-announced', kind: 'conflict', details: { classCodes: [fridge().classCode] } },
    });
    await announceFridges();
    expect(await act(shipmentId, close, id)).toMatchObject({
      ok: true,
      value: { shipment: { state: 'received' }, discrepancies: [] },
    });
  });
});
