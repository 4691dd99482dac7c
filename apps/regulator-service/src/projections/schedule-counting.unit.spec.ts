import { describe, expect, it } from '@jest/globals';
import { scheduleCounting } from './schedule-counting.ts';

/** A table that is so many steps behind; `done` when it is where the archive is. */
const table = (steps: number, failsAt = -1) => {
  let made = 0;
  let arrive: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const step = (): Promise<boolean> => {
    made += 1;
    if (made === failsAt) return Promise.reject(new Error('no database'));
    if (made >= steps) arrive();
    return Promise.resolve(made >= steps);
  };
  return { done, step };
};

describe('tables that are brought up beside all else', () => {
  it('go on step by step until they are there, and one that fails is told, tried again and stops no other', async () => {
    const [first, second] = [table(3, 2), table(4)];
    const told: object[] = [];
    const schedule = scheduleCounting({
      ...{ steps: [first.step, second.step], everyMilliseconds: 1 },
      warn: (details) => told.push(details),
    });
    schedule.start();
    await Promise.all([first.done, second.done]);
    await schedule.stop();
    expect(told).toEqual([{ err: new Error('no database') }]);
  });

  it('end with the step that is under way', async () => {
    let steps = 0;
    let release: () => void = () => undefined;
    const step = async (): Promise<boolean> => {
      steps += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return false;
    };
    const schedule = scheduleCounting({ steps: [step, step], everyMilliseconds: 1, warn: () => undefined });
    schedule.start();
    const stopped = schedule.stop();
    release();
    await stopped;
    expect(steps).toBe(1);
  });
});
