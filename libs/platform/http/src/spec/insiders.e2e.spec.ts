import { afterEach, describe, expect, it } from '@jest/globals';
import { edgeSettings } from '@huihuan/platform-config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog } from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

let app: NestFastifyApplication | undefined;

afterEach(() => app?.close());

const token = 'x'.repeat(32);

const open = async (origin?: string): Promise<string> => {
  app = await createApplication(YardModule, {
    guard: null,
    log: createLog({ level: 'silent', destination: 'stdout', name: 'yard' }),
    description: { title: 'Yard', version: '1' },
    edge: edgeSettings.parse({ HUIHUAN_METRICS_TOKEN: token }),
    origin,
  });
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
};

/** Whether figures and the reasons of health are told. */
const told = async (url: string, headers: Record<string, string>): Promise<readonly [number, boolean]> => {
  const figures = await fetch(`${url}/metrics`, { headers });
  const health = await fetch(`${url}/health/ready`, { headers });
  expect(health.status).toBe(200);
  const { status, checks } = (await health.json()) as { status: string; checks: object };
  expect(status).toBe('ready');
  return [figures.status, Object.keys(checks).length > 0];
};

describe('figures, and what a process lacks', () => {
  it('are told on this machine', async () => {
    const url = await open();
    expect(await told(url, {})).toEqual([200, true]);
    expect(await told(url, { 'x-forwarded-for': '127.0.0.1' })).toEqual([200, true]);
  });

  it.each([
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-for': '203.0.113.7, 127.0.0.1' },
    { forwarded: 'for=1.1.1.1' },
  ])('are not told to what came by a proxy: %j', async (headers) => {
    expect(await told(await open(), headers)).toEqual([403, false]);
  });

  it('are not told without the token where a proxy stands before this machine, said or unsaid by a header', async () => {
    const url = await open('https://huihuan.example.cn');
    expect(await told(url, {})).toEqual([403, false]);
    expect(await told(url, { authorization: `Bearer ${'y'.repeat(32)}` })).toEqual([403, false]);
    expect(await told(url, { authorization: `Bearer ${token}` })).toEqual([200, true]);
  });
});
