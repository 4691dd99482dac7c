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
  if (!world.bus.isUp) throw new Away('the broker is down');
  learnPartitions(world, service, replica);
  const { consumer } = replica;
  const mixed = may(world, 'reorder') && world.chances.machinery.happens(0.3);
  const order = [...consumer.view.keys()].filter((index) => isOpen(world, service, index));
  const next = new Map<number, number>();
  const batch: Carried[] = [];
  for (const index of mixed ? shuffled(world, order) : order) {
    if (batch.length >= batchAtMost) break;
    const taken = take(world, service, replica, index);
    if (taken.length === 0) continue;
    next.set(index, (consumer.view.get(index)?.position ?? 0) + taken.length);
    batch.push(...taken);
  }
  if (batch.length === 0) return false;
  if (mixed && batch.length > 1) suffer(world, 'reorder', service.name);
  consumer.next = next;
  consumer.batch = mixed && service.bearsAnyOrder ? shuffled(world, [...batch, ...ahead(world, next)]) : batch;
  consumer.phase = 'fetched';
  return true;
};

const isOpen = ({ clock, resting }: World, { group }: SimulatedService, index: number): boolean =>
  resting || (group.heldUntil[index] ?? 0) <= clock.milliseconds();

const take = (world: World, service: SimulatedService, replica: Replica, index: number): readonly Carried[] => {
  const partition = world.bus.partitions[index];
  const position = replica.consumer.view.get(index)?.position ?? 0;
  if (partition === undefined || position >= partition.end) return [];
  world.checker.reads(service, partition, position);
  const most = world.resting ? batchAtMost : world.chances.machinery.between(1, fromPartitionAtMost);
  const end = Math.min(position + most, partition.end);
  return Array.from({ length: end - position }, (_, place) => partition.at(position + place)).filter(
    (message) => message !== undefined,
  );
};

/** Messages from further on, which will come again in their turn. */
const ahead = ({ bus, chances }: World, next: ReadonlyMap<number, number>): readonly Carried[] =>
  [...next].flatMap(([index, offset]) => {
    const message = bus.partitions[index]?.at(offset + chances.machinery.between(0, looksAheadAtMost));
    return message === undefined ? [] : [message];
  });

const shuffled = <Value>({ chances }: World, values: readonly Value[]): readonly Value[] => {
  const mixed = [...values];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = chances.machinery.between(0, index);
    [mixed[index], mixed[other]] = [mixed[other] as Value, mixed[index] as Value];
  }
  return mixed;
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
