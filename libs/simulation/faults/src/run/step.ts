import { consumerStep } from '../bus/consumer.ts';
import { relayStep } from '../bus/relay.ts';
import { retryLetters } from '../bus/retry-letters.ts';
import { actOnce, type People } from '../clients/people.ts';
import { Away, Crash } from '../virtual/failures.ts';
import { mend, strike } from './faults.ts';
import { crash, type Replica, type SimulatedService } from './service.ts';
import { count } from './tally.ts';
import { isUp, type World } from './world.ts';

const kinds = ['act', 'relay', 'consumer', 'letters', 'fault'] as const;
const shares: Readonly<Record<(typeof kinds)[number], number>> = {
  act: 38,
  relay: 20,
  consumer: 38,
  letters: 1,
  fault: 3,
};
const stepAtMost = 120_000;
const restartsWithin = 1_800_000;
/** How likely somebody has mended the handler when a letter is tried again. */
const mendedWith = 0.15;

/** The scheduler: one step of somebody, in an order that only the seed knows. */
export const step = (world: World, people: People): void => {
  const { clock, chances, trace, checker } = world;
  clock.advance(chances.steps.between(1, stepAtMost));
  mend(world);
  const kind = chances.steps.weighted(kinds, (each) => shares[each]);
  trace.add(`${kind} ${clock.milliseconds()}`);
  switch (kind) {
    case 'act':
      actOnce(world, people);
      break;
    case 'relay':
      somebody(world, relayStep);
      break;
    case 'consumer':
      somebody(world, consumerStep);
      break;
    case 'letters':
      somebody(world, openLetters);
      break;
    case 'fault':
      strike(world);
      break;
    default:
      kind satisfies never;
  }
  checker.endOfStep();
};

type Work = (world: World, service: SimulatedService, replica: Replica) => boolean;

/** The first process, from any of them on, that has something to do. */
const somebody = (world: World, run: Work): void => {
  const { services, chances, trace } = world;
  const from = chances.machinery.between(0, services.length - 1);
  for (let index = 0; index < services.length; index += 1) {
    const service = services[(from + index) % services.length];
    if (service === undefined) return;
    const replica = chances.machinery.oneOf(service.replicas);
    if (!work(world, replica, () => run(world, service, replica))) continue;
    trace.add(`${service.name} ${replica.number}`);
    return;
  }
};

/** @returns whether there was something to do */
export const work = (world: World, replica: Replica, run: () => boolean): boolean => {
  if (!isUp(world, replica)) return false;
  try {
    return run();
  } catch (failure) {
    if (failure instanceof Crash) {
      crash(replica, world.clock.milliseconds() + world.chances.faults.between(1, restartsWithin));
      return true;
    }
    if (!(failure instanceof Away)) throw failure;
    count(world.tally.machinery, 'waits for database or broker');
    return true;
  }
};

/** Early letters are tried again by themselves, poison once it is mended. */
const openLetters = (world: World, service: SimulatedService, replica: Replica): boolean => {
  const { letters } = service.database;
  if (letters.count === 0) return false;
  const keys = letters.keys();
  const key = world.chances.machinery.oneOf(keys);
  const [first] = letters.of(key);
  if (first !== undefined && world.chances.machinery.happens(mendedWith)) service.poisoned.delete(first.message.id);
  return retryLetters({ world, service, replica }, key) > 0;
};
