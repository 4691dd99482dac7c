import { faultKinds, type SimulationOptions } from '../options.ts';
import { runSimulation, type Failure } from './run.ts';

/** Options that still fail, and how. */
export interface Smaller {
  readonly options: SimulationOptions;
  readonly failure: Failure;
}

export type TellSmaller = (smaller: Smaller) => void;

/**
 * Makes a failing run smaller as long as the same rule breaks: fewer steps, fewer kinds of faults, fewer sites. Tries what
 * takes much away first.
 * @param tell told of each smaller run that still fails
 */
export const shrink = (failing: Smaller, tell: TellSmaller = () => undefined): Smaller => {
  let found = cut(failing);
  const attempt = (change: Partial<SimulationOptions>): boolean => {
    const options = { ...found.options, ...change };
    const { failure } = runSimulation(options);
    if (failure?.rule !== failing.failure.rule) return false;
    found = cut({ options, failure });
    tell(found);
    return true;
  };
  attempt({ restEvery: Math.max(1, Math.ceil(found.options.steps / 10)) });
  attempt({ points: 2 });
  fewerFaults(() => found, attempt);
  fewerSteps(() => found, attempt);
  return found;
};

type Attempt = (change: Partial<SimulationOptions>) => boolean;

/** Nothing after the failing step matters. */
const cut = ({ options, failure }: Smaller): Smaller => ({ options: { ...options, steps: failure.step }, failure });

/** A calmer network may come to the same end a little later: that is still the simpler story. */
const longer = ({ options: { steps } }: Smaller): number => Math.max(steps * 2, 400);

/** All of them at once first, then one by one. */
const fewerFaults = (now: () => Smaller, attempt: Attempt): void => {
  if (attempt({ without: faultKinds, steps: longer(now()) })) return;
  for (const kind of faultKinds) {
    const { without } = now().options;
    if (!without.includes(kind)) attempt({ without: [...without, kind], steps: longer(now()) });
  }
};

/** A run that ends earlier is brought to rest earlier, and what was wrong already shows there. */
const fewerSteps = (now: () => Smaller, attempt: Attempt): void => {
  for (let share = 0.5; share < 0.99; share += (1 - share) / 2) {
    while (attempt({ steps: Math.floor(now().options.steps * share) }) && now().options.steps > 1);
  }
};

/** The parameters of the command that runs exactly this: it names the faults that are left out, or the few that are left. */
export const parametersOf = ({ seed, steps, points, restEvery, eraSteps, without }: SimulationOptions): string => {
  const left = faultKinds.filter((kind) => !without.includes(kind));
  const few = left.length === 0 ? 'none' : left.join(',');
  const faults = without.length > left.length ? ` --only ${few}` : ` --without ${without.join(',')}`;
  const size = `--seed ${seed} --steps ${steps} --points ${points} --rest-every ${restEvery} --era ${eraSteps}`;
  return without.length === 0 ? size : size + faults;
};
