import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import type { Discrepancy } from '@huihuan/custody-domain';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { recordDiscrepancies } from '../books/discrepancy-books.ts';
import { newId, openBooks, point, pointSource, station, type Books } from '../testing/books.support.spec.ts';
import { changeDiscrepancy } from './change-discrepancy.ts';

/** Of the receiver. */
let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
  // The sender has said something already, as whoever sent a shipment has.
  const packed = { siteId: point.siteId, containerId: newId(), itemIds: [newId()] };
  await books.said(pointSource, [fact('cn.huihuan.items.released.v1', packed)]);
});
afterAll(() => books.close());

/** A difference in the receiver's books. */
const open = async (): Promise<string> => {
  const discrepancyId = newId();
  const book: Discrepancy = {
    ...{ discrepancyId, shipmentId: newId(), fromSiteId: point.siteId, toSiteId: station.siteId },
    ...{ kind: 'unexpected', item: null, sentGrams: null, receivedGrams: null, note: '' },
    ...{ state: 'open', proposal: null, agreement: null, heldItemIds: [] },
  };
  await recordDiscrepancies(books.custody.database, [book]);
  return discrepancyId;
};

const propose = (discrepancyId: string, bySiteId: string) => {
  const id = newId();
  const said = { resolution: 'returned', reason: '不是本站的', itemId: null, staffId: null } as const;
  const command = { kind: 'propose', proposalId: id, bySiteId, ...said } as const;
  return changeDiscrepancy(books.custody, { id, discrepancyId, command, correlationId: 'test' });
};

const eventsOf = (siteId: string) =>
  rowsOf(books.custody.database, `select 1 from ${logTable} where source = $1`, [siteSource(siteId)]);

describe('a word about a difference at the books of the other side', () => {
  it('is refused, because a site speaks in its own books only: a chain has one writer', async () => {
    const discrepancyId = await open();
    expect(await propose(discrepancyId, point.siteId)).toMatchObject({
      ok: false,
      problem: { code: 'site.wrong-kind', path: '/siteId', details: { siteId: point.siteId } },
    });
    expect(await eventsOf(point.siteId)).toHaveLength(1);
  });

  it('is heard from a site of these books', async () => {
    expect(await propose(await open(), station.siteId)).toMatchObject({ ok: true, value: { state: 'open' } });
    expect(await eventsOf(station.siteId)).toHaveLength(1);
  });
});
