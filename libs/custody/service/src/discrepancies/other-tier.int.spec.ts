import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, type SiteFacts } from '@huihuan/contracts-events';
import { handoverPolicies, type Discrepancy } from '@huihuan/custody-domain';
import { uuidV7 } from '@huihuan/kernel-domain';
import { createOutbox, logChannel, logTable, MessagingTables1764000000001, read } from '@huihuan/messaging-core';
import { CommandTable1764000000000, rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { recordDiscrepancies } from '../books/discrepancy-books.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { CustodyTables1764000000002 } from '../tables/custody-tables.ts';
import { changeDiscrepancy } from './change-discrepancy.ts';

let random = 0;
const newId = (): string =>
  uuidV7(
    1_764_000_000_000,
    Uint8Array.from({ length: 10 }, () => (random += 7) % 256),
  );
const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });
const cause = { correlationId: 'test', causationId: 'test' };

const site = (code: string, kind: SiteFacts['kind']): SiteFacts => ({
  ...{ siteId: newId(), code, name: code, nameEn: '', kind, form: null, areaCode: '410122', lon: 114, lat: 34.7 },
  ...{ coordinateSystem: 'WGS84', approximate: true, capacityGrams: 1_000_000, areaSquareMetres: 100 },
  ...{ acceptsFamilies: [], licences: [], active: true },
});
const point = site('P-1', 'collection-point');
const station = site('T-1', 'transfer-station');

let test: TestDatabase;
let collection: ServiceDatabase;
let transfer: ServiceDatabase;
let receiver: CustodyOptions;

beforeAll(async () => {
  test = await createTestDatabase(['collection', 'transfer', 'registry']);
  const migrations = [CommandTable1764000000000, MessagingTables1764000000001, CustodyTables1764000000002];
  collection = await test.open('collection', { migrations });
  transfer = await test.open('transfer', { migrations });
  const registry = await test.open('registry', { migrations: [MessagingTables1764000000001] });
  receiver = { policy: handoverPolicies.transfer, database: transfer, outbox, now: () => new Date(), newId };
  const registered = await registry.transaction((tx) =>
    outbox.append(
      tx,
      serviceSource('registry'),
      [point, station].map((data) => fact('cn.huihuan.site.registered.v1', data)),
      cause,
    ),
  );
  await transfer.transaction((tx) =>
    copyRegistry.apply(
      tx,
      registered.map(read).filter((delivery) => delivery !== null),
    ),
  );
  // The sender has said something already, as whoever sent a shipment has.
  const released = fact('cn.huihuan.items.released.v1', {
    siteId: point.siteId,
    containerId: newId(),
    itemIds: [newId()],
  });
  await collection.transaction((tx) => outbox.append(tx, siteSource(point.siteId), [released], cause));
});
afterAll(() => test.drop());

/** A difference in the receiver's books. */
const open = async (): Promise<string> => {
  const discrepancyId = newId();
  const book: Discrepancy = {
    ...{ discrepancyId, shipmentId: newId(), fromSiteId: point.siteId, toSiteId: station.siteId },
    ...{ kind: 'unexpected', item: null, sentGrams: null, receivedGrams: null, note: '' },
    ...{ state: 'open', proposal: null, agreement: null, heldItemIds: [] },
  };
  await recordDiscrepancies(transfer, [book]);
  return discrepancyId;
};

const propose = (discrepancyId: string, bySiteId: string) => {
  const id = newId();
  const said = { resolution: 'returned', reason: '不是本站的', itemId: null, staffId: null } as const;
  const command = { kind: 'propose', proposalId: id, bySiteId, ...said } as const;
  return changeDiscrepancy(receiver, { id, discrepancyId, command, correlationId: 'test' });
};

const eventsOf = (siteId: string) =>
  rowsOf<{ service: string }>(transfer, `select service from ${logTable} where source = $1`, [siteSource(siteId)]);

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
