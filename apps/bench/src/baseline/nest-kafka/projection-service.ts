import { Inject, Injectable } from '@nestjs/common';
import type { ReadEvent } from '@huihuan/contracts-events';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Flow, InboxEntry, Item, Stock } from './entities.ts';
import { movementsOf, signs, type Movement } from './movements.ts';

interface Counted {
  items: number;
  grams: number;
}

@Injectable()
export class ProjectionService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Gives a message its effect, once, in a transaction of its own. */
  async project(event: ReadEvent): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (!(await isNew(manager, event.id))) return;
      const movements = movementsOf(event);
      if (movements.length === 0) return;
      await saveItems(manager, movements);
      await countStock(manager, movements);
      await countFlows(manager, movements, hourOf(event.time));
    });
  }
}

const isNew = async (manager: EntityManager, eventId: string): Promise<boolean> => {
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(InboxEntry)
    .values({ eventId })
    .orIgnore()
    .returning('"eventId"')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
};

/** A later custody of an item may have come before an earlier one: it stays. */
const saveItems = async (manager: EntityManager, movements: readonly Movement[]): Promise<void> => {
  const known = await manager.find(Item, { where: { itemId: In(movements.map(({ item }) => item.itemId)) } });
  const custody = new Map(known.map(({ itemId, custodySeq }) => [itemId, custodySeq]));
  const moved = movements.filter(({ item }) => item.custodySeq > (custody.get(item.itemId) ?? 0));
  if (moved.length === 0) return;
  const rows = moved.map(({ item, placeKind, placeId }) => {
    const { itemId, custodySeq, grams, family, classCode } = item;
    return { itemId, custodySeq, grams, family, classCode, placeKind, placeId };
  });
  await manager.upsert(Item, rows, ['itemId']);
};

const countStock = async (manager: EntityManager, movements: readonly Movement[]): Promise<void> => {
  const keyOf = ({ siteId, item }: Movement) => ({ siteId, classCode: item.classCode });
  const sums = summed(movements, keyOf, ({ kind }) => signs[kind]);
  for (const [key, { items, grams }] of sums) {
    const { affected } = await manager.update(Stock, key, added(items, grams));
    if (affected === 0) await manager.insert(Stock, { ...key, items, grams });
  }
};

const countFlows = async (manager: EntityManager, movements: readonly Movement[], hour: Date): Promise<void> => {
  const keyOf = ({ siteId, item, kind }: Movement) => ({ hour, siteId, classCode: item.classCode, kind });
  const sums = summed(movements, keyOf, () => 1);
  for (const [key, { items, grams }] of sums) {
    const { affected } = await manager.update(Flow, key, added(items, grams));
    if (affected === 0) await manager.insert(Flow, { ...key, items, grams });
  }
};

/** Counters are raised where they stand, so that two processes never lose a count. */
const added = (items: number, grams: number) => ({
  items: () => `items + ${items}`,
  grams: () => `grams + ${grams}`,
});

/** Adds up what has the same key, so that a row is written once. */
const summed = <Key extends object>(
  movements: readonly Movement[],
  keyOf: (movement: Movement) => Key,
  signOf: (movement: Movement) => number,
): readonly (readonly [Key, Counted])[] => {
  const sums = new Map<string, readonly [Key, Counted]>();
  for (const movement of movements) {
    const sign = signOf(movement);
    const key = keyOf(movement);
    const name = JSON.stringify(key);
    const [, sum] = sums.get(name) ?? [key, { items: 0, grams: 0 }];
    sum.items += sign;
    sum.grams += sign * movement.item.grams;
    sums.set(name, [key, sum]);
  }
  return [...sums.values()];
};

const hourOf = (time: string): Date => {
  const hour = new Date(time);
  hour.setUTCMinutes(0, 0, 0);
  return hour;
};
