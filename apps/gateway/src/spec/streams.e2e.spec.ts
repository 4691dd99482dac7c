import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@huihuan/testing-platform';
import { gatewayTo, startGateway, stopAll } from './running-gateway.spec-support.ts';
import { startUpstream } from './upstream.spec-support.ts';

afterEach(stopAll);

/** A service that opens a stream of this type and hands it to the test. */
const streaming = async (contentType: string) => {
  const streams: ServerResponse[] = [];
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, { 'content-type': contentType });
    response.flushHeaders();
    streams.push(response);
  });
  return { upstream, streams };
};

const textOf = (reader: ReadableStreamDefaultReader<Uint8Array>) => async (): Promise<string> => {
  const { done, value } = await reader.read();
  return done ? '<end>' : new TextDecoder().decode(value);
};

const open = async (url: string, path: string) => {
  const answer = await fetch(`${url}${path}`);
  if (answer.body === null) throw new Error('no body');
  const reader = answer.body.getReader();
  return { answer, reader, next: textOf(reader) };
};

describe('event streams through the gateway', () => {
  it('are open before anything was said, and each event comes when it is said', async () => {
    const { upstream, streams } = await streaming('text/event-stream; charset=utf-8');
    const { url } = await gatewayTo({ upstreams: { regulator: [upstream.url] } });
    const { answer, next, reader } = await open(url, '/api/regulator/map/stream');
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    for (const said of ['data: 1\n\n', 'data: 2\n\n']) {
      streams[0]?.write(said);
      expect(await next()).toBe(said);
    }
    await reader.cancel();
  });

  it('tell the service when the client leaves', async () => {
    const { upstream, streams } = await streaming('text/event-stream');
    const { url } = await gatewayTo({ upstreams: { regulator: [upstream.url] } });
    const { next, reader } = await open(url, '/api/regulator/stream');
    streams[0]?.write('data: 1\n\n');
    await next();
    const left = once(streams[0] ?? new EventEmitter(), 'close');
    await reader.cancel();
    await left;
  });

  it('are many at once beside ordinary requests', async () => {
    const { upstream, streams } = await streaming('text/event-stream');
    const { url } = await gatewayTo({ upstreams: { regulator: [upstream.url] } });
    const readers = await Promise.all(Array.from({ length: 200 }, () => open(url, '/api/regulator/stream')));
    expect(streams).toHaveLength(200);
    await Promise.all(readers.map(({ reader }) => reader.cancel()));
  });

  it('end cleanly when the gateway stops, which does not wait for them', async () => {
    const { upstream, streams } = await streaming('text/event-stream');
    const { app, url } = await startGateway({ upstreams: { regulator: [upstream.url] } });
    const { next } = await open(url, '/api/regulator/stream');
    streams[0]?.write('data: 1\n\n');
    await next();
    const began = performance.now();
    const closed = app.close();
    expect(await next()).toBe('<end>');
    await closed;
    // less than it would wait for ordinary requests
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});

describe('answers that break off', () => {
  it('break off at the client too: half a stream never looks whole', async () => {
    const { upstream, streams } = await streaming('application/x-ndjson');
    const { url } = await gatewayTo({ upstreams: { registry: [upstream.url] } });
    const { next } = await open(url, '/api/registry/audit/events');
    streams[0]?.write('{"row":1}\n');
    expect(await next()).toBe('{"row":1}\n');
    streams[0]?.destroy();
    await expect(next()).rejects.toThrow();
  });

  it('break off an event stream, and the next one goes to a replica that lives', async () => {
    const { upstream, streams } = await streaming('text/event-stream');
    const living = await streaming('text/event-stream');
    const { url } = await gatewayTo({ upstreams: { regulator: [upstream.url, living.upstream.url] } });
    const { next } = await open(url, '/api/regulator/stream');
    streams[0]?.write('data: 1\n\n');
    await next();
    await upstream.kill();
    await expect(next()).rejects.toThrow();
    for (let time = 0; time < 3; time += 1) {
      const { reader } = await open(url, '/api/regulator/stream');
      await reader.cancel();
    }
    expect(living.streams).toHaveLength(3);
  });
});

describe('a gateway that stops', () => {
  it('finishes what was asked', async () => {
    const { upstream, streams } = await streaming('application/x-ndjson');
    const { app, url } = await startGateway({ upstreams: { registry: [upstream.url] } });
    const { next } = await open(url, '/api/registry/audit/events');
    streams[0]?.write('{"row":1}\n');
    await next();
    const closed = app.close();
    await until(() =>
      fetch(`${url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    streams[0]?.end('{"row":2}\n');
    expect(await next()).toBe('{"row":2}\n');
    expect(await next()).toBe('<end>');
    await closed;
  });
});
