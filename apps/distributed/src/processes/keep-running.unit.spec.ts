import { describe, expect, it, jest } from '@jest/globals';
import { keepRunning, type Happening } from './keep-running.ts';
import type { Launched } from './launch.ts';

/** Processes that end when the test says so. */
const fleet = () => {
  const addresses: (string | undefined)[] = [];
  const ends: ((how: string) => void)[] = [];
  const stopped: number[] = [];
  let refusals = 0;
  return {
    addresses,
    stopped,
    end: (how: string) => ends.at(-1)?.(how),
    refuse: (times: number) => void (refusals = times),
    start: (address: string | undefined): Promise<Launched> => {
      addresses.push(address);
      if (refusals > 0) {
        refusals -= 1;
        return Promise.reject(new Error('port taken'));
      }
      const pid = addresses.length;
      const ended = new Promise<string>((resolve) => ends.push(resolve));
      const stop = (): Promise<void> => {
        stopped.push(pid);
        ends.at(-1)?.('SIGTERM');
        return Promise.resolve();
      };
      return Promise.resolve({ url: 'http://127.0.0.1:4000', pid, ended, stop });
    },
  };
};

describe('a process that is kept running', () => {
  it('starts again at the same address after it died, and waits longer each time', async () => {
    jest.useFakeTimers();
    try {
      const processes = fleet();
      const told: Happening[] = [];
      const kept = await keepRunning({ start: processes.start, tell: (happening) => void told.push(happening) });
      for (const wait of [500, 1_000, 2_000]) {
        processes.end('SIGKILL');
        await jest.advanceTimersByTimeAsync(wait - 1);
        expect(told.at(-1)).toEqual({ what: 'ended', how: 'SIGKILL', waitMilliseconds: wait });
        await jest.advanceTimersByTimeAsync(1);
        expect(told.at(-1)).toEqual({ what: 'back' });
      }
      expect(processes.addresses).toEqual([undefined, kept.url, kept.url, kept.url]);
      await kept.stop();
    } finally {
      jest.useRealTimers();
    }
  });

  it('goes on trying when it cannot start, and says why', async () => {
    jest.useFakeTimers();
    try {
      const processes = fleet();
      const told: Happening[] = [];
      const kept = await keepRunning({ start: processes.start, tell: (happening) => void told.push(happening) });
      processes.refuse(2);
      processes.end('exit code 1');
      await jest.advanceTimersByTimeAsync(500 + 1_000 + 2_000);
      expect(told.map(({ what }) => what)).toEqual(['ended', 'failed', 'failed', 'back']);
      expect(told[1]).toMatchObject({ why: 'port taken', waitMilliseconds: 1_000 });
      await kept.stop();
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not come back after it was stopped, not even out of its wait', async () => {
    const processes = fleet();
    const kept = await keepRunning({ start: processes.start, tell: () => undefined });
    processes.end('SIGKILL');
    await kept.stop();
    expect(processes.addresses).toHaveLength(1);
  });

  it('is stopped once', async () => {
    const processes = fleet();
    const kept = await keepRunning({ start: processes.start, tell: () => undefined });
    await kept.stop();
    expect(processes.stopped).toEqual([1]);
    expect(processes.addresses).toHaveLength(1);
  });
});
