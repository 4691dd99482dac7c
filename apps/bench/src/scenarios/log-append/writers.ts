import { fact, siteSource, type Fact } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import { takeLocks, type ServiceDatabase } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';

/** A way from the outbox of a service to the readers of the log. */
export interface Design {
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  /** Called with the ids of events as the reader gets them. */
  onRead(listener: (ids: readonly string[]) => void): void;
  close(): Promise<void>;
}

const eventsOfTransaction = 10;

export interface Told {
  readonly eventsPerSecond: number;
  /** Milliseconds from each commit until the reader has the last event of that transaction. */
  readonly delays: readonly number[];
}

/** Lets writers commit at the same time, each to the chain of its own site, until the reader has everything. */
export const openWriters = async (options: {
  readonly design: Design;
  readonly writers: number;
  readonly transactions: number;
}): Promise<Told> => {
  const { design, writers, transactions } = options;
  const total = writers * transactions * eventsOfTransaction;
  const readAt = new Map<string, number>();
  const all = new Promise<void>((resolve) => {
    design.onRead((ids) => {
      const now = performance.now();
      for (const id of ids) readAt.set(id, now);
      if (readAt.size >= total) resolve();
    });
  });
  const committed: { id: string; at: number }[] = [];
  const write = async (siteId: string): Promise<void> => {
    for (let count = 0; count < transactions; count += 1) {
      const facts = Array.from({ length: eventsOfTransaction }, () => handIn(siteId));
      const sealed = await design.database.transaction(async (tx) => {
        await takeLocks(tx, [siteId]);
        const cause = newId();
        return design.outbox.append(tx, siteSource(siteId), facts, { correlationId: cause, causationId: cause });
      });
      const last = sealed.at(-1);
      if (last !== undefined) committed.push({ id: last.id, at: performance.now() });
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: writers }, () => write(newId())));
  await all;
  return {
    eventsPerSecond: total / ((performance.now() - began) / 1000),
    // read before the writer itself was told of its commit: no delay at all
    delays: committed.map(({ id, at }) => Math.max(0, (readAt.get(id) ?? Number.NaN) - at)),
  };
};

const handIn = (siteId: string): Fact =>
  fact('cn.huihuan.item.collected.v1', {
    siteId,
    item: {
      ...{ itemId: newId(), tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator' },
      ...{ grams: 50_000, identifiers: [{ kind: 'serial', value: 'SN-7K2M-04PX91QD' }], custodySeq: 1 },
    },
    consignor: { kind: 'anonymous', pseudonym: null },
    ...{ paidFen: 6000, evidence: [], attendantId: null, warnings: [], override: null },
    occurredAt: new Date().toISOString(),
  });
