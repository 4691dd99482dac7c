import { Away, Crash } from '../virtual/failures.ts';
import { crash } from '../run/service.ts';
import { count } from '../run/tally.ts';
import { isUp, may, reach, suffer, type World } from '../run/world.ts';
import { memoryOf, Refused, type Outcome, type Request } from './request.ts';

/** The requests that people still wait for, and some that were answered and may be sent once more. */
export interface Desk {
  readonly waiting: Request[];
  readonly answered: Request[];
}

const remembersAtMost = 300;
const restartsWithin = 600_000;

/** Sends a request. Without an answer it waits to be sent again: its client does not know whether it had its effect. */
export const send = (world: World, desk: Desk, request: Request): void => {
  const outcomes = ask(world, request);
  if (outcomes === null) {
    desk.waiting.push(request);
    count(world.tally.machinery, 'requests without an answer');
    return;
  }
  world.checker.answered(outcomes);
  const isAccepted = outcomes.some((outcome) => outcome.isAccepted);
  count(world.tally.acts, isAccepted ? request.act : `${request.act} (refused)`);
  world.trace.add(outcomes.map(({ text }) => text).join());
  if (!isAccepted) return;
  desk.answered.push(request);
  if (desk.answered.length > remembersAtMost) desk.answered.shift();
};

/** @returns `null` where no answer came */
const ask = (world: World, request: Request): readonly Outcome[] | null => {
  if (breaks(world, 'before it arrives')) return null;
  const { service } = request;
  const replicas = service.replicas.filter((each) => isUp(world, each));
  if (replicas.length === 0) return null;
  const replica = world.chances.machinery.oneOf(replicas);
  try {
    const outcomes = perform(world, request, () => reach(world, replica, 'crash-before-commit'));
    world.checker.performed(outcomes);
    reach(world, replica, 'crash-before-publishing');
    return breaks(world, 'before the answer arrives') ? null : outcomes;
  } catch (failure) {
    if (failure instanceof Crash) {
      crash(replica, world.clock.milliseconds() + world.chances.faults.between(1, restartsWithin));
      return null;
    }
    if (failure instanceof Away) return null;
    throw failure;
  }
};

const breaks = (world: World, when: string): boolean => {
  if (!world.breaking || !may(world, 'drop') || world.chances.faults.happens(0.5)) return false;
  world.breaking = false;
  suffer(world, 'drop', when);
  return true;
};

const perform = (world: World, request: Request, beforeCommit: () => void): readonly Outcome[] => {
  const { database } = request.service;
  const forgets = world.options.flaw === 'request-answered-anew';
  try {
    return database.transaction(
      () => request.perform(memoryOf(database, world.clock.milliseconds(), forgets)),
      beforeCommit,
    );
  } catch (failure) {
    if (failure instanceof Refused) return [failure.outcome];
    throw failure;
  }
};
