import { Away } from '../virtual/failures.ts';
import type { Carried } from '../store/carried.ts';
import type { Replica, SimulatedService } from '../run/service.ts';
import { count } from '../run/tally.ts';
import { may, reach, suffer, type World } from '../run/world.ts';
import { deliver } from './deliver.ts';

const fromPartitionAtMost = 20;
const batchAtMost = 60;
const looksAheadAtMost = 30;

/**
 * One step of a consumer: it fetches a batch, hands it to the effects, and commits the offsets after that. One that lost a
 * partition does not know it before it wants to commit.
 */
export const consumerStep = (world: World, service: SimulatedService, replica: Replica): boolean => {
  const { consumer } = replica;
  switch (consumer.phase) {
    case 'idle':
      return fetch(world, service, replica);
    case 'fetched':
      if (world.options.flaw === 'offset-before-effect') commit(world, service, replica);
      deliver({ world, service, replica }, consumer.batch);
      count(world.tally.machinery, 'batches');
      consumer.phase = 'applied';
      return true;
    case 'applied':
      reach(world, replica, 'crash-before-offset');
      commit(world, service, replica);
      consumer.phase = 'idle';
      return true;
    default:
      return consumer.phase satisfies never;
  }
};

const fetch = (world: World, service: SimulatedService, replica: Replica): boolean => {
  const { bus, chances } = world;
  if (!bus.isUp) throw new Away('the broker is down');
  learnPartitions(world, service, replica);
  const { consumer } = replica;
  const next = new Map<number, number>();
  const batch: Carried[] = [];
  const order = [...consumer.view.keys()];
  const mixed = may(world, 'reorder') && chances.machinery.happens(0.3);
  if (mixed) shuffle(world, order);
  for (const index of order) {
    if (batch.length >= batchAtMost) break;
    if ((service.group.heldUntil[index] ?? 0) > world.clock.milliseconds() && !world.resting) continue;
    const taken = take(world, service, replica, index);
    if (taken.length === 0) continue;
    next.set(index, (consumer.view.get(index)?.position ?? 0) + taken.length);
    batch.push(...taken);
  }
  if (batch.length === 0) return false;
  consumer.next = next;
  consumer.batch = mixed && service.bearsAnyOrder ? anyOrder(world, batch, next) : batch;
  if (mixed && batch.length > 1) suffer(world, 'reorder', service.name);
  consumer.phase = 'fetched';
  return true;
};

const take = (world: World, service: SimulatedService, replica: Replica, index: number): readonly Carried[] => {
  const partition = world.bus.partitions[index];
  const position = replica.consumer.view.get(index)?.position ?? 0;
  if (partition === undefined || position >= partition.end) return [];
  world.checker.reads(service, partition, position);
  const count = world.resting ? batchAtMost : world.chances.machinery.between(1, fromPartitionAtMost);
  const end = Math.min(position + count, partition.end);
  return Array.from({ length: end - position }, (_, ahead) => partition.at(position + ahead)).filter(
    (message) => message !== undefined,
  );
};

/** Messages from further on come first, and will come again in their turn. */
const anyOrder = (world: World, batch: readonly Carried[], next: ReadonlyMap<number, number>): readonly Carried[] => {
  const ahead = [...next].flatMap(([index, offset]) => {
    const message = world.bus.partitions[index]?.at(offset + world.chances.machinery.between(0, looksAheadAtMost));
    return message === undefined ? [] : [message];
  });
  const all = [...batch, ...ahead];
  shuffle(world, all);
  return all;
};

const shuffle = <Value>({ chances }: World, values: Value[]): void => {
  for (let index = values.length - 1; index > 0; index -= 1) {
    const other = chances.machinery.between(0, index);
    [values[index], values[other]] = [values[other] as Value, values[index] as Value];
  }
};

/** What a heartbeat tells: new partitions always, lost ones mostly. */
const learnPartitions = (world: World, { group, name }: SimulatedService, { consumer, number }: Replica): void => {
  for (const [index, owner] of group.owners.entries()) {
    const known = consumer.view.get(index);
    const epoch = group.epochs[index] ?? 0;
    if (owner === number && known?.epoch !== epoch) {
      consumer.view.set(index, { epoch, position: group.offsets[index] ?? 0 });
    } else if (owner !== number && known !== undefined) {
      if (world.resting || world.chances.machinery.happens(0.6)) consumer.view.delete(index);
      else count(world.tally.machinery, `reads what it lost: ${name}`);
    }
  }
};

/** Offsets move after the effect only; who lost a partition meanwhile is refused and starts anew. */
const commit = (world: World, service: SimulatedService, { consumer }: Replica): void => {
  const { bus, checker, tally } = world;
  const { group } = service;
  if (!bus.isUp) throw new Away('the broker is down');
  for (const [index, offset] of consumer.next) {
    const known = consumer.view.get(index);
    if (known === undefined || known.epoch !== group.epochs[index]) {
      count(tally.machinery, 'commits refused');
      consumer.view.delete(index);
      continue;
    }
    checker.offsetMoves(service, index, offset);
    group.offsets[index] = offset;
    consumer.view.set(index, { epoch: known.epoch, position: offset });
  }
};
