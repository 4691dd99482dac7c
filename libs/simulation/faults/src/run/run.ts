import { sha256Hex } from '@huihuan/kernel-domain';
import { BrokenRule } from '../check/broken-rule.ts';
import type { SimulationOptions } from '../options.ts';
import { openPeople } from './open-people.ts';
import { openWorld } from './open-world.ts';
import { rest } from './rest.ts';
import { step } from './step.ts';
import { addTally, openTally, type Tally } from './tally.ts';

export interface Failure {
  /** In which step; what is wrong from the beginning is wrong in the first. */
  readonly step: number;
  readonly rule: string;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
}

export interface RunReport {
  readonly steps: number;
  readonly events: number;
  readonly items: number;
  /** Times that everything was brought to rest and compared. */
  readonly rests: number;
  readonly tally: Tally;
  /** The same for the same options. */
  readonly digest: string;
  readonly failure: Failure | null;
}

/**
 * Runs a network through its days, step by step. Every so often it is brought to rest and everything is compared; after an
 * era the world is dropped for a new one, so that memory has an end.
 * @param onRest told after each comparison how many steps were made
 */
export const runSimulation = (
  options: SimulationOptions,
  onRest: (steps: number) => void = () => undefined,
): RunReport => {
  const total = { steps: 0, events: 0, items: 0, rests: 0, tally: openTally(), digest: '' };
  for (let era = 0; total.steps < options.steps; era += 1) {
    const steps = Math.min(options.eraSteps, options.steps - total.steps);
    const failure = runEra(options, { era, steps }, total, onRest);
    if (failure !== null) return { ...total, failure };
  }
  return { ...total, failure: null };
};

type Total = { -readonly [Member in keyof Omit<RunReport, 'failure'>]: RunReport[Member] };

const runEra = (
  options: SimulationOptions,
  { era, steps }: { readonly era: number; readonly steps: number },
  total: Total,
  onRest: (steps: number) => void,
): Failure | null => {
  const opened = openWorld(options, era);
  const people = openPeople(opened);
  const { world, checking } = opened;
  let failure: Failure | null = null;
  try {
    // the doors open when everybody has heard of the sites, the people and the catalogue
    rest(opened, people);
    for (let made = 1; made <= steps; made += 1) {
      total.steps += 1;
      step(world, people);
      if (made % options.restEvery !== 0 && made !== steps) continue;
      rest(opened, people);
      total.rests += 1;
      onRest(total.steps);
    }
  } catch (thrown) {
    failure = failureOf(thrown, Math.max(1, total.steps));
  }
  total.events += checking.events.books.events.size;
  total.items += checking.events.books.items.size;
  total.digest = sha256Hex(total.digest + world.trace.digest()).slice(0, 16);
  addTally(total.tally, world.tally);
  return failure;
};

/** What was thrown and is no broken rule is one all the same: nothing may fail like this. */
const failureOf = (thrown: unknown, step: number): Failure => {
  if (thrown instanceof BrokenRule) {
    const { rule, subject, expected, found } = thrown;
    return { step, rule, subject, expected, found };
  }
  const found = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { step, rule: 'no-surprise', subject: 'the simulation', expected: 'no exception', found };
};
