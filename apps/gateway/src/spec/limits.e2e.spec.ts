import { once } from 'node:events';
import { connect } from 'node:net';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
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
    ['so many', { count: 2, bytes: 100 * megabyte }],
    ['so large together', { count: 100, bytes: 2 * megabyte }],
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
