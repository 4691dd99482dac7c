import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { derivedPassword } from '@huihuan/platform-auth';
import { call, testDemoKey, until } from '@huihuan/testing-platform';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { handIn, seenAtRegulator } from './testing/hand-in.ts';
import { newData, startDistributed, type Distributed } from './testing/distributed.ts';
import { processesOf } from './testing/left-behind.ts';

const folders: string[] = [];
const freshData = (): string => {
  const data = newData();
  folders.push(data);
  return data;
};

const pidOf = (name: string, data: string): number => {
  const found = processesOf(data).find((line) => line.includes(`apps/${name}/`));
  // 0 would be this test itself
  if (found === undefined) throw new Error(`${name} does not run`);
  return Number.parseInt(found);
};

const isGone = (data: string): Promise<boolean> => Promise.resolve(processesOf(data).length === 0);

brokerOrSkip()('the services as processes of their own', () => {
  let broker: TestBroker;
  let running: Distributed | undefined;

  beforeAll(async () => {
    broker = await startTestBroker();
  });

  afterEach(async () => {
    const left = running;
    running = undefined;
    if (left === undefined) return;
    if (left.child.exitCode === null && left.child.signalCode === null) {
      const ended = once(left.child, 'exit');
      left.child.kill('SIGTERM');
      await ended;
    }
    await until(() => isGone(left.data));
  });

  afterAll(async () => {
    await broker.stop();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it('carry a hand-in to the regulator, survive the death of one, and leave nothing behind after Ctrl-C', async () => {
    const data = freshData();
    const env = { ...broker.env, HUIHUAN_DEMO_KEY: testDemoKey };
    running = await startDistributed(data, ['--replicas', 'collection=2'], env);
    const { url, child, processes, said } = running;
    expect(processes.map(({ name }) => name)).toEqual([
      ...['collection-1', 'collection-2', 'gateway', 'registry', 'regulator', 'sorting', 'transfer'],
    ]);
    await seenAtRegulator(url, await handIn(url));

    // a service that is slow to describe itself is left out for once
    const described = ['/api/collection/intakes', '/api/sorting/jobs', '/api/regulator/trace'];
    await until(async () => {
      const { body } = await call<{ paths: object }>(url, '/api/openapi.json');
      return described.every((path) => path in body.paths);
    });

    // a sign-in and its token go through the gateway
    const asked = { login: 'auditor', password: derivedPassword(testDemoKey, 'auditor'), as: 'program' };
    const signIn = await call<{ accessToken: string }>(url, '/api/registry/session', asked);
    expect(signIn.status).toBe(201);
    const headers = { authorization: `Bearer ${signIn.body.accessToken}` };
    const { body: who } = await call(url, '/api/registry/session', undefined, headers);
    expect(who).toMatchObject({ grants: [{ role: 'auditor' }] });

    const died = pidOf('collection-service', data);
    process.kill(died, 'SIGKILL');
    // the other one goes on, and the dead one comes back at its address
    await seenAtRegulator(url, await handIn(url));
    await until(() => Promise.resolve(/collection-\d is back/.test(said())));
    await until(async () => {
      const { body } = await call<{ checks?: Record<string, { ready: number }> }>(url, '/health/ready');
      return body.checks?.['gateway.collection']?.ready === 2;
    });

    const ended = once(child, 'close');
    // Ctrl-C reaches the whole group of the terminal
    process.kill(-(child.pid ?? Number.NaN), 'SIGINT');
    expect(await ended).toEqual([0, null]);
    await until(() => isGone(data));
    expect(said()).toContain('all stopped');
    expect(readdirSync(join(data, 'logs'))).toEqual(
      expect.arrayContaining(['collection-1.log', 'collection-2.log', 'gateway.log', 'regulator.log']),
    );
  }, 240_000);

  it('leave nothing behind when the starter is killed with -9, and start again over the same data', async () => {
    const data = freshData();
    running = await startDistributed(data, [], broker.env);
    const ended = once(running.child, 'exit');
    running.child.kill('SIGKILL');
    await ended;
    await until(() => isGone(data));
    running = await startDistributed(data, [], broker.env);
    expect((await call(running.url, '/health/live')).status).toBe(200);
  }, 240_000);
});
