import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog, type ProblemBody } from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

let app: NestFastifyApplication | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

const openOn = async (host: string, origin?: string): Promise<number> => {
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'yard' });
  app = await createApplication(YardModule, {
    guard: null,
    log,
    origin,
    description: { title: 'Yard', version: '1.0.0' },
  });
  await app.listen(0, host);
  return Number(new URL(await app.getUrl()).port);
};

const askAs = (port: number, host: string): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/health/live', headers: { host } }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.once('error', reject);
    asked.end();
  });

describe('a door that is open to this machine alone', () => {
  it.each(['localhost:3000', 'LOCALHOST', '127.0.0.1', '127.0.0.2:80', '[::1]:3000', 'map.localhost'])(
    'answers to %s',
    async (name) => {
      expect(await askAs(await openOn('127.0.0.1'), name)).toMatchObject({ status: 200 });
    },
  );

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.7'])(
    'does not answer to %s, which may be a foreign name for it',
    async (name) => {
      const { status, body } = await askAs(await openOn('127.0.0.1'), name);
      expect(status).toBe(421);
      const problem = JSON.parse(body) as ProblemBody;
      expect(problem).toMatchObject({ code: 'request.foreign-name', status: 421 });
      expect(JSON.stringify(problem)).toContain('HUIHUAN_ORIGIN');
    },
  );

  it('answers to the name that the installation says it has', async () => {
    const port = await openOn('127.0.0.1', 'https://huihuan.example.cn');
    expect(await askAs(port, 'huihuan.example.cn')).toMatchObject({ status: 200 });
    expect(await askAs(port, 'other.example.cn')).toMatchObject({ status: 421 });
  });
});

describe('a door that is open to other machines', () => {
  it('answers to whatever they call it', async () => {
    expect(await askAs(await openOn('0.0.0.0'), 'station-7.lan:3000')).toMatchObject({ status: 200 });
  });
});
