import { handOver } from '../bus/group.ts';
import { faultKinds, type FaultKind } from '../options.ts';
import { carry, type Carried } from '../store/carried.ts';
import { day } from '../virtual/clock.ts';
import { strangersMessage } from './stranger.ts';
import type { SimulatedService } from './service.ts';
import { isUp, may, suffer, type World } from './world.ts';

const week = 7 * day;

/** How often each kind is tried, compared with the others: what reads a week again is dear, and rare in life as well. */
const weights: Readonly<Record<FaultKind, number>> = {
  'crash-before-commit': 10,
  'crash-before-publishing': 10,
  'crash-before-marking': 10,
  'crash-before-offset': 10,
  duplicate: 14,
  delay: 12,
  reorder: 0,
  drop: 16,
  'broker-down': 2,
  'database-down': 3,
  rebalance: 10,
  rewind: 0.15,
  poison: 8,
  stranger: 3,
};

/** Something goes wrong, now or as soon as somebody comes to the place. A kind that is left out takes its turn and does nothing. */
export const strike = (world: World): void => {
  const { faults } = world.chances;
  const kind = faults.weighted(faultKinds, (each) => weights[each]);
  const service = faults.oneOf(world.services);
  const dice = faults.next();
  if (!may(world, kind)) return;
  strikes[kind](world, service, dice);
};

type Strike = (world: World, service: SimulatedService, dice: number) => void;

const arm =
  (kind: FaultKind): Strike =>
  (_world, { replicas }, dice) => {
    const replica = replicas[Math.floor(dice * replicas.length)];
    if (replica !== undefined) replica.armed = kind;
  };

/** Any message that the bus still has. */
const drawMessage = ({ bus, clock }: World, dice: number): Carried | undefined => {
  const partition = bus.partitions[Math.floor(dice * bus.partitions.length)];
  if (partition === undefined || partition.end === partition.start) return undefined;
  const within = (dice * bus.partitions.length) % 1;
  const message = partition.at(partition.start + Math.floor(within * (partition.end - partition.start)));
  return message !== undefined && message.at >= clock.milliseconds() - week ? message : undefined;
};

const duplicate: Strike = (world, _service, dice) => {
  const message = drawMessage(world, dice);
  if (message === undefined || !world.bus.isUp) return;
  world.bus.append(message, world.clock.milliseconds());
  suffer(world, 'duplicate');
};

/** A partition stands still: often one of those that say where sites are, without which nobody can expect a truck. */
const delay: Strike = (world, { group, name }, dice) => {
  const { partitions } = world.bus;
  const ofSites = partitions.filter(({ topic }) => topic === 'huihuan.site');
  const wanted = dice < 0.4 ? ofSites : partitions;
  const index = wanted[Math.floor(((dice * 10) % 1) * wanted.length)]?.index ?? 0;
  const days = dice < 0.4 ? 3 : 1;
  group.heldUntil[index] = world.clock.milliseconds() + Math.round(world.chances.faults.next() * days * day);
  suffer(world, 'delay', `${name} ${index}`);
};

/** A second replica takes partitions while the first still works on them; now and then the lock of the relay as well. */
const rebalance: Strike = (world, service, dice) => {
  const awake = service.replicas.filter((replica) => isUp(world, replica));
  const taker = awake[Math.floor(dice * awake.length)];
  if (taker === undefined) return;
  for (const index of service.group.owners.keys())
    if (world.chances.faults.happens(0.5)) handOver(service.group, index, taker.number);
  if (dice < 0.5) service.relayHolder = taker.number;
  suffer(world, 'rebalance', service.name);
};

const rewind: Strike = (world, { group, name }) => {
  for (const index of group.offsets.keys()) {
    const offset = world.bus.offsetAt(index, world.clock.milliseconds() - week);
    group.offsets[index] = Math.min(group.offsets[index] ?? 0, offset);
    handOver(group, index, group.owners[index] ?? 0);
  }
  suffer(world, 'rewind', name);
};

/** A handler cannot digest one of the newest messages: mostly one of a shipment, which is where order matters. */
const poison: Strike = (world, service, dice) => {
  const { partitions } = world.bus;
  const wanted = dice < 0.7 ? partitions.filter(({ topic }) => topic === 'huihuan.shipment') : partitions;
  const partition = wanted[Math.floor(((dice * 10) % 1) * wanted.length)];
  const message = partition?.at(partition.end - 1);
  if (message !== undefined) service.poisoned.add(message.id);
};

const stranger: Strike = (world, _service, dice) => {
  if (!world.bus.isUp) return;
  const message = carry(strangersMessage(world.newId(), dice), world.clock.milliseconds());
  Object.assign(message, { isCommitted: true });
  world.bus.append(message, world.clock.milliseconds());
  suffer(world, 'stranger', message.type);
};

const strikes: Readonly<Record<FaultKind, Strike>> = {
  'crash-before-commit': arm('crash-before-commit'),
  'crash-before-publishing': arm('crash-before-publishing'),
  'crash-before-marking': arm('crash-before-marking'),
  'crash-before-offset': arm('crash-before-offset'),
  duplicate,
  delay,
  reorder: () => undefined,
  drop: (world) => void (world.breaking = true),
  'broker-down': (world) => {
    if (!world.bus.isUp) return;
    world.bus.isUp = false;
    suffer(world, 'broker-down');
  },
  'database-down': (world, { database }) => {
    if (!database.isUp) return;
    database.isUp = false;
    suffer(world, 'database-down', database.name);
  },
  rebalance,
  rewind,
  poison,
  stranger,
};

/** What is down comes up again after a while. */
export const mend = (world: World): void => {
  const { steps } = world.chances;
  if (!world.bus.isUp && steps.happens(0.04)) world.bus.isUp = true;
  for (const { database } of world.services) if (!database.isUp && steps.happens(0.04)) database.isUp = true;
};
