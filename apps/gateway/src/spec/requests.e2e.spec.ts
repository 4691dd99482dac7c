import { once } from 'node:events';
import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { call as callSignedIn, nobody, until } from '@huihuan/testing-platform';
import { gatewayTo, nowhere, stopAll, type RunningGateway } from './running-gateway.spec-support.ts';
import { bytesOf, json, startUpstream, type Upstream } from './upstream.spec-support.ts';

/** Services of these tests know nobody. */
const call: typeof callSignedIn = (url, path, body, headers) =>
  callSignedIn(url, path, body, { ...nobody, ...headers });

afterEach(stopAll);

const named = (name: string): Promise<Upstream> => startUpstream((_, response) => json(response, { by: name }));

const whoAnswers = async ({ url }: RunningGateway, times: number): Promise<string[]> => {
  const answers: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const { status, body } = await call<{ by: string }>(url, '/api/sorting/jobs');
    answers.push(status === 200 ? body.by : String(status));
  }
  return answers;
};

describe('requests through the gateway', () => {
  it('go by their path to the service, whole, and the answer comes back whole', async () => {
    const sorting = await startUpstream((request, response) => {
      void bytesOf(request).then((body) => {
        const { headers, method, url } = request;
        response.writeHead(201, {
          'content-type': 'application/json',
          'x-more': 'yes',
          location: '/api/sorting/jobs/1',
        });
        response.end(JSON.stringify({ method, url, headers, body: body.toString() }));
      });
    });
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url] } });
    const answer = await fetch(`${url}/api/sorting/jobs/%E7%94%B5?a=1&b=%2F&a=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'x-correlation-id': 'here-it-began' },
      body: '{ "kept" : "as it is" }',
    });
    const seen = (await answer.json()) as { headers: Record<string, string>; [member: string]: unknown };
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-more')).toBe('yes');
    expect(answer.headers.get('location')).toBe('/api/sorting/jobs/1');
    expect(answer.headers.get('x-correlation-id')).toBe('here-it-began');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/api/sorting/jobs/%E7%94%B5?a=1&b=%2F&a=2',
      body: '{ "kept" : "as it is" }',
    });
    expect(seen.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-correlation-id': 'here-it-began',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
    });
  });

  it('carry a body of 8 MB, also to the next replica, and one that is larger is refused', async () => {
    const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    const collection = await startUpstream((request, response) => {
      void bytesOf(request).then((body) => json(response, { bytes: body.length, digest: digest(body) }));
    });
    const { url } = await gatewayTo({ upstreams: { collection: [nowhere, collection.url] } });
    const body = randomBytes(8 * 1024 * 1024);
    const send = (bytes: Buffer): Promise<Response> =>
      fetch(`${url}/api/collection/intakes`, { method: 'POST', body: new Uint8Array(bytes) });
    expect(await (await send(body)).json()).toEqual({ bytes: body.length, digest: digest(body) });
    const refused = await send(Buffer.concat([body, Buffer.from('!')]));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: 'request.too-large', details: { limitBytes: body.length } });
    expect(collection.asked).toHaveLength(1);
  });

  it('may wait for a 100 Continue, as curl does with large bodies', async () => {
    const transfer = await startUpstream((request, response) => {
      void bytesOf(request).then((body) => json(response, { body: body.toString(), expect: request.headers.expect }));
    });
    const { url } = await gatewayTo({ upstreams: { transfer: [transfer.url] } });
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => void (heard += chunk.toString()));
    socket.write(
      'POST /api/transfer/shipments HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 5\r\n',
    );
    socket.write('connection: close\r\n\r\n');
    await until(() => Promise.resolve(heard.includes('100 Continue')));
    socket.write('hello');
    await once(socket, 'close');
    expect(heard).toContain('{"body":"hello"}');
  });

  it('are refused where the path leaves its service or names none', async () => {
    const sorting = await named('sorting');
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url] } });
    const { host } = new URL(url);
    const [name, port] = host.split(':');
    const ask = async (path: string): Promise<string> => {
      const socket = connect(Number(port), name);
      let heard = '';
      socket.on('data', (chunk: Buffer) => void (heard += chunk.toString()));
      socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
      await once(socket, 'close');
      return heard;
    };
    expect(await ask('/api/sorting/../registry/sites')).toContain('"status":400');
    expect(await ask('/api/sorting/%2e%2e/registry/sites')).toContain('"status":400');
    expect(await ask('/api/unknown/sites')).toContain('"code":"route.unknown"');
    expect(sorting.asked).toEqual([]);
  });
});

describe('replicas behind the gateway', () => {
  it('take turns', async () => {
    const replicas = [await named('one'), await named('two')];
    const gateway = await gatewayTo({ upstreams: { sorting: replicas.map(({ url }) => url) } });
    expect(await whoAnswers(gateway, 4)).toEqual(['one', 'two', 'one', 'two']);
  });

  it('stand in for one that died, writes too, and it is asked again when it is back', async () => {
    const [one, two] = [await named('one'), await named('two')];
    const gateway = await gatewayTo({ upstreams: { sorting: [one.url, two.url] } });
    expect(new Set(await whoAnswers(gateway, 2))).toEqual(new Set(['one', 'two']));
    await one.kill();
    expect(await whoAnswers(gateway, 10)).toEqual(new Array(10).fill('two'));
    const written = await call(gateway.url, '/api/sorting/jobs', { id: 'x' });
    expect(written.body).toEqual({ by: 'two' });
    await one.revive();
    await until(async () => (await whoAnswers(gateway, 1))[0] === 'one');
  });

  it('that are all away make a 503 which says when to come back, in both languages', async () => {
    const { url } = await gatewayTo({ upstreams: { sorting: [nowhere, 'http://127.0.0.1:7'] } });
    const { status, body, headers } = await call(url, '/api/sorting/jobs', { id: 'x' });
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'gateway.service-away', detailZh: expect.stringContaining('sorting') });
  });

  it('pass on their own 503, once', async () => {
    const sorting = await startUpstream((_, response) => {
      response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '7' });
      response.end('{"code":"database.away"}');
    });
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url] } });
    const { status, body, headers } = await call(url, '/api/sorting/jobs');
    expect([status, headers.get('retry-after'), body]).toEqual([503, '7', { code: 'database.away' }]);
    expect(sorting.asked).toHaveLength(1);
  });

  it('are not asked a second time what may have taken effect: 502, and the client decides', async () => {
    const breaking = await startUpstream((request, response) => {
      void bytesOf(request).then(() => response.destroy());
    });
    const other = await named('other');
    const { url } = await gatewayTo({ upstreams: { sorting: [breaking.url, other.url] } });
    const { status, body, headers } = await call(url, '/api/sorting/jobs', { id: 'x' });
    expect(status).toBe(502);
    expect(headers.get('retry-after')).not.toBeNull();
    expect(body).toMatchObject({ code: 'gateway.service-broke-off' });
    expect(other.asked).toEqual([]);
  });

  it('that say nothing in time make a 504', async () => {
    const mute = await startUpstream(() => undefined);
    const { url } = await gatewayTo({ upstreams: { sorting: [mute.url] }, answerMilliseconds: 300 });
    const { status, body } = await call(url, '/api/sorting/jobs');
    expect(status).toBe(504);
    expect(body).toMatchObject({ code: 'gateway.service-late' });
  });
});
