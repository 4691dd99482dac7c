import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accept, refuse } from '@huihuan/kernel-domain';
import { edgeSettings } from '@huihuan/platform-config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog, type Admit } from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

let app: NestFastifyApplication | undefined;

afterEach(() => app?.close());

const byTheGate: Admit = ({ headers }) =>
  Promise.resolve(
    headers['x-pass'] === 'good'
      ? accept(undefined)
      : refuse({ code: 'yard.no-pass', kind: 'unauthenticated', zh: '没有通行证', en: 'there is no pass' }),
  );

const open = async (admit: Admit = byTheGate): Promise<string> => {
  app = await createApplication(YardModule, {
    ...{ guard: null, admit },
    log: createLog({ level: 'silent', destination: 'stdout', name: 'yard' }),
    description: { title: 'Yard', version: '1' },
    edge: edgeSettings.parse({ HUIHUAN_REQUESTS_PER_ADDRESS: 1 }),
  });
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
};

const pass = { 'x-pass': 'good' };

describe('a door that not every request may come in by', () => {
  it('says in both languages why it refuses one, whatever it asks for', async () => {
    const url = await open();
    const paths = ['/api/yard/items', '/api/openapi.json', '/api/yard/health/ready', '/api/nowhere', '/nowhere'];
    for (const path of paths) {
      const answer = await fetch(`${url}${path}`, { headers: { 'x-pass': 'forged' } });
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({
        code: 'yard.no-pass',
        detail: 'there is no pass',
        detailZh: '没有通行证',
      });
    }
  });

  it('answers who is let in, and counts nobody else', async () => {
    const url = await open();
    for (let time = 0; time < 3; time += 1) expect((await fetch(`${url}/api/yard/items`)).status).toBe(401);
    expect((await fetch(`${url}/api/yard/items`, { headers: pass })).status).toBe(200);
    expect((await fetch(`${url}/api/yard/items`, { headers: pass })).status).toBe(429);
  });

  it('tells everybody whether the process lives, and figures as ever', async () => {
    const url = await open();
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect((await fetch(`${url}${path}`)).status).toBe(200);
    const outside = { 'x-forwarded-for': '203.0.113.7' };
    expect((await fetch(`${url}/metrics`, { headers: outside })).status).toBe(403);
    // paths that only look so
    for (const path of ['/metrics/../api/yard/items', '/health/../api/yard/items', '//health/ready', '/health/x'])
      expect((await raw(url, `GET ${path} HTTP/1.1`)).split('\r\n')[0]).toContain(' 401 ');
  });

  it('refuses before a byte of the body is there', async () => {
    const heard = await raw(await open(), 'POST /api/yard/batch HTTP/1.1', 'content-length: 1000000');
    expect(heard).toContain('HTTP/1.1 401');
    expect(heard).toContain('yard.no-pass');
  });

  it('lets nobody in when it cannot be decided', async () => {
    const url = await open(() => Promise.reject(new Error('broken')));
    expect((await fetch(`${url}/api/yard/items`, { headers: pass })).status).toBe(500);
  });
});

/** The answer to a head alone, as it is written: clients of higher levels tidy paths and send their bodies. */
const raw = async (url: string, ...head: readonly string[]): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    // the whole problem is there
    if (heard.endsWith('}')) socket.destroy();
  });
  socket.write([...head, 'host: localhost', '', ''].join('\r\n'));
  await once(socket, 'close');
  return heard;
};
