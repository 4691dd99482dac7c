import type { Chance } from '@huihuan/simulation-domain';
import type { Bus } from '../bus/bus.ts';
import type { Checker } from '../check/checker.ts';
import type { FaultKind, SimulationOptions } from '../options.ts';
import { Crash } from '../virtual/failures.ts';
import type { VirtualClock } from '../virtual/clock.ts';
import type { Trace } from '../virtual/trace.ts';
import type { Replica, SimulatedService } from './service.ts';
import { count, type Tally } from './tally.ts';

/** Sources of chance that do not disturb each other: leaving a fault out changes nothing of what people do. */
export interface Chances {
  /** Which kind of step comes next. */
  readonly steps: Chance;
  /** What people do. */
  readonly acts: Chance;
  /** Who of the machinery works, and how much. */
  readonly machinery: Chance;
  readonly faults: Chance;
}

/** Everything that there is in a run. */
export interface World {
  readonly options: SimulationOptions;
  readonly clock: VirtualClock;
  readonly chances: Chances;
  readonly newId: () => string;
  readonly bus: Bus;
  readonly services: readonly SimulatedService[];
  readonly checker: Checker;
  readonly tally: Tally;
  readonly trace: Trace;
  /** While everything is brought to rest nothing new goes wrong. */
  resting: boolean;
  /** The connection over which the next message goes will break. */
  breaking: boolean;
}

export const may = (world: World, fault: FaultKind): boolean =>
  !world.resting && !world.options.without.includes(fault);

/** A fault that came to pass. */
export const suffer = (world: World, fault: FaultKind, where = ''): void => {
  count(world.tally.faults, fault);
  world.trace.add(`${fault} ${where}`);
};

export const isUp = (world: World, replica: Replica): boolean => replica.downUntil <= world.clock.milliseconds();

/** A place in the work of a process at which it can be killed. @throws Crash where it is */
export const reach = (world: World, replica: Replica, point: FaultKind): void => {
  if (replica.armed !== point || world.resting) return;
  replica.armed = null;
  suffer(world, point, String(replica.number));
  throw new Crash(point);
};
