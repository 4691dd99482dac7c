import { describe, expect, it } from '@jest/globals';
import type { AlarmKind } from '@huihuan/contracts-events';
import { scheduleAlarms } from './alarm-schedule.ts';
import { quickKinds } from './sweep-alarms.ts';

const factSignal = { next: () => Promise.resolve(true), wake: () => undefined, close: () => Promise.resolve() };

/** Looks as often as there are answers about what is heard. @returns the kinds of each search, and what was warned of */
const lookAround = async (
  answers: readonly (boolean | Error)[],
  sweep: () => Promise<number>,
  now = () => new Date('2026-03-02T00:00:00Z'),
) => {
  const [searched, warned]: [(readonly AlarmKind[] | undefined)[], string[]] = [[], []];
  const left = [...answers];
  await new Promise<void>((resolve) => {
    const schedule = scheduleAlarms({
      sweep: (_, kinds) => {
        searched.push(kinds);
        return sweep();
      },
      isAbreast: () => {
        const answer = left.shift();
        if (answer === undefined) void schedule.stop().then(resolve);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? false);
      },
      warn: (_, message) => warned.push(message),
      ...{ now, factSignal, everyMilliseconds: 1, restMilliseconds: 0 },
    });
    schedule.start();
  });
  return { searched, warned: warned.length };
};

describe('the schedule of the alarms', () => {
  it('searches for nothing while facts wait to be heard, and for everything at the first time after it', async () => {
    const { searched } = await lookAround(
      [false, new Error('the bus is away'), false, true, false, true],
      async () => 0,
    );
    expect(searched).toEqual([undefined, quickKinds]);
  });

  it('does not do the long search again with every fact because it failed', async () => {
    const failing = () => Promise.reject(new Error('too long'));
    expect(await lookAround([true, true, true], failing)).toEqual({
      ...{ searched: [undefined, quickKinds, quickKinds], warned: 3 },
    });
  });

  it('asks for what takes long, as the reports of batteries do, once an hour by the clock', async () => {
    expect(quickKinds).not.toContain('traceability-overdue');
    const minutes = [0, 59, 60, 119, 120];
    const clock = minutes.map((minute) => new Date(Date.parse('2026-03-02T00:00:00Z') + minute * 60_000));
    const { searched } = await lookAround(
      minutes.map(() => true),
      async () => 0,
      () => clock.shift() ?? new Date(0),
    );
    expect(searched).toEqual([undefined, quickKinds, undefined, quickKinds, undefined]);
  });
});
