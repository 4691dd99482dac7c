import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog, runUntilSignalled, type Signals } from '../index.ts';
import { Signal, YardModule, YardState, type Follower } from './yard.spec-support.ts';

interface Yard {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly state: YardState;
}

const open = async (drainMilliseconds?: number): Promise<Yard> => {
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'yard' });
  const app = await createApplication(YardModule, {
    guard: null,
    log,
    description: { title: 'Yard', version: '1.0.0' },
    ...(drainMilliseconds === undefined ? {} : { drainMilliseconds }),
  });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), state: app.get(YardState) };
};

/** Stands for the process: signals are given by hand, the exit is waited for. */
class HandSignals implements Signals {
  readonly exited: Promise<number>;
  exit: (code: number) => void = () => undefined;
  private readonly listeners = new Map<string, () => void>();

  constructor() {
    this.exited = new Promise((resolve) => {
      this.exit = resolve;
    });
  }

  on(event: string, listener: () => void): void {
    this.listeners.set(event, listener);
  }

  give(event: string): void {
    this.listeners.get(event)?.();
  }
}

describe('closing the application', () => {
  it('finishes the request in flight before the modules are destroyed, and takes no new one', async () => {
    const { app, url, state } = await open();
    const answer = fetch(`${url}/api/yard/slow`, { method: 'POST' });
    await state.slowStarted.given;
    const closing = app.close();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    state.slowRelease.give();
    expect(await (await answer).json()).toEqual({ finished: true });
    await closing;
    expect(state.events).toEqual(['slow request finished', 'modules destroyed']);
  });

  it('does not wait for connections that ask nothing, nor for streams that never end', async () => {
    const { app, url, state } = await open();
    const opened = new Promise<Follower>((resolve) => {
      state.opened = resolve;
    });
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await once(idle, 'connect');
    const stream = await fetch(`${url}/api/yard/stream`);
    const follower = await opened;
    await app.close();
    expect(follower.stream.closed.aborted).toBe(true);
    expect(await stream.text()).toContain(': connected');
  });

  it('cuts a request that does not end in time', async () => {
    const { app, url, state } = await open(50);
    const answer = fetch(`${url}/api/yard/slow`, { method: 'POST' });
    const failed = expect(answer).rejects.toThrow();
    await state.slowStarted.given;
    await app.close();
    await failed;
    expect(state.events).toEqual(['modules destroyed']);
  });
});

describe('a process that runs until it is signalled', () => {
  it.each(['SIGTERM', 'SIGINT', 'disconnect'])(
    'closes on %s, stops what was started for it and exits with 0',
    async (event) => {
      const { app, state } = await open();
      const signals = new HandSignals();
      runUntilSignalled(app, { signals, onStopped: () => void state.events.push('engine stopped') });
      signals.give(event);
      signals.give(event);
      expect(await signals.exited).toBe(0);
      expect(state.events).toEqual(['modules destroyed', 'engine stopped']);
    },
  );

  it('exits at once on a second signal that is not an echo of the first', async () => {
    const { app, url, state } = await open();
    const signals = new HandSignals();
    const stopped = new Signal();
    let now = 0;
    runUntilSignalled(app, { signals, clock: () => now, onStopped: stopped.give });
    const answer = fetch(`${url}/api/yard/slow`, { method: 'POST' });
    await state.slowStarted.given;
    signals.give('SIGINT');
    now = 5_000;
    signals.give('SIGINT');
    expect(await signals.exited).toBe(1);
    state.slowRelease.give();
    await answer;
    await stopped.given;
  });

  it('exits with 1 when it cannot close', async () => {
    const { app } = await open();
    const signals = new HandSignals();
    const said: unknown[] = [];
    runUntilSignalled(app, {
      signals,
      onFailed: (error) => said.push(error),
      onStopped: () => Promise.reject(new Error('the engine hangs')),
    });
    signals.give('SIGTERM');
    expect(await signals.exited).toBe(1);
    expect(said).toEqual([new Error('the engine hangs')]);
  });
});
