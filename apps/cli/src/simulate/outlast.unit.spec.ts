import { describe, expect, it } from '@jest/globals';
import { Trouble } from '../args/command.ts';
import { Unreachable, type Answer } from '../http/server.ts';
import { openOutages } from './outages.ts';
import { openOutlast } from './outlast.ts';

const says =
  (status: number, retryAfterSeconds = 0) =>
  (): Promise<Answer> =>
    Promise.resolve({ status, body: null, retryAfterMilliseconds: retryAfterSeconds * 1000 });
const refuses = (): Promise<Answer> =>
  Promise.reject(new Unreachable('http://x', new Error('fetch failed', { cause: new Error('ECONNREFUSED') })));

/** Pauses pass at once, and are noted. */
const setting = () => {
  const pauses: number[] = [];
  const said: string[] = [];
  const clock = { now: 0 };
  const outages = openOutages(
    ({ en }) => said.push(en),
    () => clock.now,
  );
  let again = 0;
  const outlast = openOutlast({
    outages,
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      clock.now += milliseconds;
      return Promise.resolve();
    },
    chance: () => 1,
    onAgain: () => (again += 1),
  });
  /** A request that is answered like this, one time after the other. */
  const send = (path: string, answers: readonly (() => Promise<Answer>)[]) => {
    const left = [...answers];
    return outlast(path, () => (left.shift() ?? says(200))());
  };
  return { send, pauses, said, outages, clock, again: () => again };
};

const path = '/api/sorting/grades';

describe('a simulation whose server is away', () => {
  it('sends again after a refused connection, 429, 502, 503 and 504, with growing waits, and says so once', async () => {
    const { send, pauses, said, again } = setting();
    const answer = await send(path, [refuses, says(429), says(502), says(503), says(504), says(201)]);
    expect(answer.status).toBe(201);
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(again()).toBe(5);
    expect(said).toEqual([
      'sorting does not answer (ECONNREFUSED): sending again with the same ids until it does. Ctrl-C ends it',
      'sorting answers again, going on',
    ]);
  });

  it('waits no longer than a quarter of a minute by itself', async () => {
    const { send, pauses } = setting();
    await send(
      path,
      Array.from({ length: 12 }, () => says(503)),
    );
    expect(Math.max(...pauses)).toBe(15_000);
  });

  it('waits as long as the server asks it to, within reason', async () => {
    const { send, pauses } = setting();
    await send(path, [says(503, 7), says(429, 86_400)]);
    expect(pauses).toEqual([7_000, 60_000]);
  });

  it.each([200, 201, 400, 404, 409, 422, 500])('takes %d for an answer', async (status) => {
    const { send, said } = setting();
    expect((await send(path, [says(status)])).status).toBe(status);
    expect(said).toEqual([]);
  });

  it('says it once for all requests to a service, and counts the time in which any was away', async () => {
    const { outages, said, clock } = setting();
    const why = { zh: '', en: 'it said 503' };
    outages.begin('sorting', why);
    clock.now = 10;
    outages.begin('sorting', why);
    outages.begin('transfer', why);
    outages.end('sorting', true);
    outages.end('sorting', true);
    clock.now = 30;
    expect(outages.milliseconds()).toBe(30);
    outages.end('transfer', true);
    clock.now = 100;
    expect(outages.milliseconds()).toBe(30);
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'sorting does',
      'transfer does',
      'sorting answers',
      'transfer answers',
    ]);
  });

  it('ends with what is no outage, and when the person interrupts', async () => {
    const { send, said } = setting();
    await expect(send(path, [() => Promise.reject(new Trouble({ zh: '', en: 'broken' }))])).rejects.toThrow('broken');
    const interrupted = openOutlast({
      outages: openOutages(
        ({ en }) => said.push(en),
        () => 0,
      ),
      pause: () => Promise.reject(new Error('interrupted')),
      chance: () => 0,
      onAgain: () => undefined,
    });
    await expect(interrupted(path, says(503))).rejects.toThrow('interrupted');
    expect(said).toHaveLength(1);
  });
});
