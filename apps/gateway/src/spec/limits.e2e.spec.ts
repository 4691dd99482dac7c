import { once } from 'node:events';
import { connect } from 'node:net';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { edgeSettings } from '@huihuan/platform-config';
import { until } from '@huihuan/testing-platform';
import { gatewayTo, stopAll } from './running-gateway.spec-support.ts';
import { bytesOf, json, startUpstream } from './upstream.spec-support.ts';

afterEach(stopAll);

describe('headers for one connection', () => {
  it('end at the gateway, in both directions, and say nothing of the body', async () => {
    const sorting = await startUpstream((request, response) => {
      void bytesOf(request).then((body) => {
        response.setHeader('connection', 'close, x-for-the-gateway');
        response.setHeader('x-for-the-gateway', 'yes');
        response.setHeader('x-for-all', 'yes');
        json(response, { headers: request.headers, body: body.toString() });
      });
    });
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url] } });
    // a socket of our own: clients of higher levels let nobody write this header
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => void (heard += chunk.toString()));
    socket.write(
      [
        'POST /api/sorting/jobs HTTP/1.1',
        'host: localhost',
        'connection: close, X-Secret-Of-The-Way, content-length, x-forwarded-for',
        'x-secret-of-the-way: 1',
        'x-forwarded-for: 10.0.0.1',
        'x-kept: 1',
        'content-type: text/plain',
        'content-length: 5\r\n\r\nhello',
      ].join('\r\n'),
    );
    await once(socket, 'close');
    const seen = JSON.parse(heard.slice(heard.indexOf('{"headers"'), heard.lastIndexOf('}') + 1)) as {
      headers: Record<string, string>;
      body: string;
    };
    expect(seen.body).toBe('hello');
    expect(seen.headers).toMatchObject({ 'x-kept': '1', 'content-length': '5', 'x-forwarded-for': '127.0.0.1' });
    expect(seen.headers).not.toHaveProperty('x-secret-of-the-way');
    expect(heard).toContain('x-for-all: yes');
    expect(heard).not.toContain('x-for-the-gateway');
  });
});

describe('bodies that arrive together', () => {
  const megabyte = 1024 * 1024;

  it.each([
    ['so many', { count: 2, bytes: 100 * megabyte, partOfAddress: 1 }],
    ['so large together', { count: 100, bytes: 2 * megabyte, partOfAddress: 1 }],
  ])('are refused when they are %s that the gateway would have no room, and taken later', async (_, bodiesAtOnce) => {
    const held: ServerResponse[] = [];
    const collection = await startUpstream((request, response) => {
      if (request.method === 'GET') json(response, {});
      else void bytesOf(request).then(() => held.push(response));
    });
    const { url } = await gatewayTo({ upstreams: { collection: [collection.url] }, bodiesAtOnce });
    const send = (): Promise<Response> =>
      fetch(`${url}/api/collection/intakes`, { method: 'POST', body: 'x'.repeat(megabyte) });
    const inHand = [send(), send()];
    await until(() => held.length === 2);
    const refused = await send();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await refused.json()).toMatchObject({ code: 'gateway.busy' });
    expect((await fetch(`${url}/api/collection/items`)).status).toBe(200);
    for (const response of held.splice(0)) json(response, {}, 201);
    expect((await Promise.all(inHand)).map(({ status }) => status)).toEqual([201, 201]);
    const later = send();
    await until(() => held.length === 1);
    for (const response of held) json(response, {}, 201);
    expect((await later).status).toBe(201);
  });
});

describe('one client that would take all the room', () => {
  const small = { count: 4, bytes: 64 * 1024 * 1024, partOfAddress: 0.5 };
  const edge = edgeSettings.parse({ HUIHUAN_PROXIES: 1 });

  /** Begins a body and never goes on. */
  const beginBody = (url: string, address: string): { heard: () => string; closed: Promise<unknown> } => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => void (heard += chunk.toString()));
    const head = ['POST /api/sorting/jobs HTTP/1.1', 'host: localhost', `x-forwarded-for: ${address}`];
    socket.write([...head, 'transfer-encoding: chunked\r\n\r\n1\r\nx\r\n'].join('\r\n'));
    return { heard: () => heard, closed: once(socket, 'close') };
  };

  it('gets its part, and others theirs', async () => {
    const sorting = await startUpstream((request, response) => {
      void bytesOf(request).then(() => json(response, {}, 201));
    });
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url] }, bodiesAtOnce: small, edge });
    const idle = [1, 2, 3].map(() => beginBody(url, '203.0.113.7'));
    await until(() => idle.some(({ heard }) => heard().includes('503')));
    expect(idle.filter(({ heard }) => heard() === '')).toHaveLength(2);
    const other = await fetch(`${url}/api/sorting/jobs`, {
      method: 'POST',
      body: 'x',
      headers: { 'x-forwarded-for': '203.0.113.8' },
    });
    expect(other.status).toBe(201);
  });

  it('is refused when its body does not arrive in time, and its place is free again', async () => {
    const sorting = await startUpstream((request, response) => {
      void bytesOf(request).then(() => json(response, {}, 201));
    });
    const bodiesAtOnce = { ...small, count: 1 };
    const { url } = await gatewayTo({
      upstreams: { sorting: [sorting.url] },
      bodiesAtOnce,
      edge,
      bodyMilliseconds: 200,
    });
    const idle = beginBody(url, '203.0.113.7');
    await until(() => idle.heard().includes('request.too-slow'));
    expect(idle.heard()).toContain('HTTP/1.1 408');
    const send = (): Promise<Response> => fetch(`${url}/api/sorting/jobs`, { method: 'POST', body: 'x' });
    await until(async () => (await send()).status === 201);
    expect(sorting.asked.length).toBeGreaterThan(0);
  });
});

describe('requests that come too often', () => {
  it('are counted before all services, by the person of a token that was checked', async () => {
    const sorting = await startUpstream((_request, response) => {
      response.setHeader('ratelimit', '"of the service";r=7;t=7');
      json(response, {});
    });
    const { url } = await gatewayTo({
      upstreams: { sorting: [sorting.url] },
      edge: edgeSettings.parse({ HUIHUAN_REQUESTS_PER_ADDRESS: 2, HUIHUAN_REQUESTS_PER_PERSON: 3 }),
      identify: ({ headers }) =>
        Promise.resolve(headers.authorization === 'Bearer lin' ? { personId: 'lin', deviceId: null } : null),
    });
    const statuses = async (token: string): Promise<number[]> => {
      const answers: number[] = [];
      for (let count = 0; count < 4; count += 1) {
        const answer = await fetch(`${url}/api/sorting/jobs`, { headers: { authorization: `Bearer ${token}` } });
        expect(answer.headers.get('ratelimit')).not.toContain('of the service');
        answers.push(answer.status);
      }
      return answers;
    };
    expect(await statuses('forged')).toEqual([200, 200, 429, 429]);
    await statuses('forged');
    expect(sorting.asked).toHaveLength(2);
  });

  it('of one who is known are that one’s alone', async () => {
    const sorting = await startUpstream((_request, response) => json(response, {}));
    const { url } = await gatewayTo({
      upstreams: { sorting: [sorting.url] },
      edge: edgeSettings.parse({ HUIHUAN_REQUESTS_PER_ADDRESS: 2, HUIHUAN_REQUESTS_PER_PERSON: 3 }),
      identify: ({ headers }) => Promise.resolve({ personId: headers.authorization ?? '', deviceId: null }),
    });
    const ask = async (token: string): Promise<number> =>
      (await fetch(`${url}/api/sorting/jobs`, { headers: { authorization: token } })).status;
    const answers = [await ask('lin'), await ask('lin'), await ask('lin'), await ask('lin'), await ask('zhao')];
    expect(answers).toEqual([200, 200, 200, 429, 200]);
  });

  it('do not reach figures of a service, which has its own door for them', async () => {
    const sorting = await startUpstream((_request, response) => json(response, {}));
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url] } });
    expect((await fetch(`${url}/api/sorting/../../metrics`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403);
    expect(sorting.asked).not.toContain('GET /metrics');
  });
});
