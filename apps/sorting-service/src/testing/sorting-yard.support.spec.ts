import {
  fact,
  readEvent,
  serviceSource,
  siteSource,
  type EventType,
  type Fact,
  type ItemFacts,
  type ReadEvent,
} from '@huihuan/contracts-events';
import { handoverPolicies, sealedDigest } from '@huihuan/custody-domain';
import { stateFacts, type CustodyOptions } from '@huihuan/custody-service';
import {
  createOutbox,
  listenToLog,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  type Delivery,
} from '@huihuan/messaging-core';
import { createLog } from '@huihuan/platform-http';
import { roleOf, rowsOf, takeLocks } from '@huihuan/platform-persistence';
import { newId, openService, type RunningService, type ServiceDefinition } from '@huihuan/platform-service';
import { createTestDatabase } from '@huihuan/testing-database';
import { sortingService } from '../sorting-service.ts';
import { centre, classes, sites, staff, station } from './goods.support.spec.ts';

export interface SortingYard {
  readonly service: RunningService;
  /** What the use cases of the service work with. */
  readonly custody: CustodyOptions;
  /** Another service states facts; resolves when they had their effect here. */
  tell(source: string, facts: readonly Fact[]): Promise<void>;
  /** Announces a shipment of these items from the transfer station; resolves when the centre expects it. */
  announce(items: readonly ItemFacts[]): Promise<string>;
  /** Takes items into the stock of the centre by a receipt. */
  takeIn(...items: readonly ItemFacts[]): Promise<readonly string[]>;
  /** What the service stated of one type, as records. */
  stated(type: EventType): Promise<readonly ReadEvent[]>;
  /** Resolves when the service itself has consumed what it stated last. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

const log = createLog({ level: 'silent', destination: 'stdout', name: 'sorting-service' });
const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });
const cause = { correlationId: 'test', causationId: 'test' };

/** The sorting service on a database of its own, with a registry and a transfer station that speak by events. */
export const openSortingYard = async (): Promise<SortingYard> => {
  const test = await createTestDatabase(['sorting', 'registry']);
  const others = await test.open('registry', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  const signal = listenToLog({ connectionString: test.url });
  const heard = new Heard();
  const access = { url: test.url, role: roleOf('sorting') };
  const service = await openService(listenedTo(heard), { ...access, signal, log, env: {} });
  await service.start();
  const { database } = service;
  const custody = { policy: handoverPolicies.sorting, database, outbox, now: () => new Date(), newId };

  const tell = async (source: string, facts: readonly Fact[]): Promise<void> => {
    const sealed = await others.transaction(async (tx) => {
      await takeLocks(tx, [source]);
      return outbox.append(tx, source, facts, cause);
    });
    await heard.all(sealed.map(({ id }) => id));
  };
  await tell(serviceSource('registry'), [
    ...sites.map((data) => fact('cn.huihuan.site.registered.v1', data)),
    ...staff.map((data) => fact('cn.huihuan.staff.registered.v1', data)),
    ...classes.map((data) => fact('cn.huihuan.catalogue.class-registered.v1', data)),
  ]);

  return {
    service,
    custody,
    tell,
    announce: async (items) => {
      const dispatched = dispatchedWith(items);
      await tell(siteSource(station.siteId), [dispatched]);
      return dispatched.data.shipmentId;
    },
    takeIn: async (...items) => {
      const received = receivedWith(items);
      await database.transaction(async (tx) => {
        await takeLocks(tx, [centre.siteId]);
        await stateFacts(custody, tx, { siteId: centre.siteId, facts: [received], cause });
      });
      return items.map(({ itemId }) => itemId);
    },
    stated: async (type) => {
      const sql = `select record from ${logTable} where type = $1 and service = current_user order by pos`;
      const rows = await rowsOf<{ record: string }>(database, sql, [type]);
      return rows.map(({ record }) => {
        const read = readEvent(record);
        if (!read.ok) throw new Error(read.problem.en);
        return read.value;
      });
    },
    caughtUp: async () => {
      // The log is read in order: when this has arrived, everything before it has.
      await tell(
        serviceSource('registry'),
        sites.slice(0, 1).map((data) => fact('cn.huihuan.site.registered.v1', data)),
      );
    },
    close: async () => {
      await service.stop();
      await signal.close();
      await test.drop();
    },
  };
};

/** Which events had their effect, and who waits for them. */
class Heard {
  readonly #ids = new Set<string>();
  readonly #waiting = new Set<() => void>();

  readonly take = (deliveries: readonly Delivery[]): void => {
    for (const { id } of deliveries) this.#ids.add(id);
    for (const look of this.#waiting) look();
  };

  all(ids: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!ids.every((id) => this.#ids.has(id))) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }
}

const listenedTo = (heard: Heard): ServiceDefinition => ({
  ...sortingService,
  build: async (host) => ({ ...(await sortingService.build(host)), onApplied: heard.take }),
});

const parties = () => ({ shipmentId: newId(), fromSiteId: station.siteId, toSiteId: centre.siteId });

const dispatchedWith = (items: readonly ItemFacts[]) => {
  const on = parties();
  return fact('cn.huihuan.shipment.dispatched.v1', {
    ...on,
    ...{ truckId: null, plate: null, driverId: null, expectedAt: null, buyerLicence: null },
    dispatchedAt: new Date().toISOString(),
    lines: items.map((item) => ({ item, containerId: null })),
    totalGrams: items.reduce((sum, { grams }) => sum + grams, 0),
    sealedDigest: sealedDigest(
      on,
      items.map((item) => ({ item, containerId: null })),
    ),
  });
};

const receivedWith = (items: readonly ItemFacts[]) =>
  fact('cn.huihuan.shipment.received.v1', {
    ...parties(),
    receivedAt: new Date().toISOString(),
    sealedDigest: '0'.repeat(64),
    lines: items.map((item) => ({
      ...{ item, finding: 'accepted' as const, sentGrams: item.grams },
      ...{ measured: false, containerId: null, reason: null },
    })),
    unexpected: [],
  });
