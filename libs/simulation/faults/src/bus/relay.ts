import { Away } from '../virtual/failures.ts';
import type { Replica, SimulatedService } from '../run/service.ts';
import { count } from '../run/tally.ts';
import { isUp, may, reach, suffer, type World } from '../run/world.ts';

const batchAtMost = 40;
export const relayKey = 'relay';

/**
 * One step of a relay: it reads a batch, sends it, and marks it after the acknowledgement. One replica has the lock and the
 * others wait; one that lost it in the middle of a batch goes on with that batch, not knowing.
 */
export const relayStep = (world: World, service: SimulatedService, replica: Replica): boolean => {
  const { relay } = replica;
  switch (relay.phase) {
    case 'idle':
      return takesLock(world, service, replica) && read(world, service, replica);
    case 'read':
      send(world, service, replica);
      return true;
    case 'sent':
      reach(world, replica, 'crash-before-marking');
      mark(world, service, relay.upTo);
      relay.phase = 'idle';
      return true;
    default:
      return relay.phase satisfies never;
  }
};

/** The lock of a process that died is free. */
const takesLock = (world: World, service: SimulatedService, replica: Replica): boolean => {
  const holder = service.replicas[service.relayHolder];
  if (holder === undefined || !isUp(world, holder)) service.relayHolder = replica.number;
  return service.relayHolder === replica.number;
};

const read = (world: World, { name, database }: SimulatedService, { relay }: Replica): boolean => {
  if (!database.isUp) throw new Away(`the database ${name} is down`);
  const from = database.relayed.get(relayKey) ?? 0;
  relay.batch = database.log.after(from, world.resting ? 500 : world.chances.machinery.between(1, batchAtMost));
  relay.upTo = from + relay.batch.length;
  if (relay.batch.length === 0) return false;
  relay.phase = 'read';
  return true;
};

const send = (world: World, service: SimulatedService, replica: Replica): void => {
  const { relay } = replica;
  if (world.options.flaw === 'relay-marks-before-publishing') mark(world, service, relay.upTo);
  reach(world, replica, 'crash-before-publishing');
  const breaksAt = world.breaking && may(world, 'drop') ? Math.floor(relay.batch.length / 2) : -1;
  for (const [index, event] of relay.batch.entries()) {
    if (index === breaksAt) {
      world.breaking = false;
      suffer(world, 'drop', `${service.name} relay`);
      throw new Away('the connection to the broker broke');
    }
    world.bus.append(event, world.clock.milliseconds());
    world.checker.published(event);
  }
  count(world.tally.machinery, 'events relayed', relay.batch.length);
  relay.phase = 'sent';
};

/** Marks never go back: another relay may have marked more meanwhile. */
const mark = (world: World, service: SimulatedService, upTo: number): void => {
  const { database } = service;
  database.transaction(() => {
    database.relayed.set(relayKey, Math.max(upTo, database.relayed.get(relayKey) ?? 0));
  });
  world.checker.marked(database, upTo);
};
