import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog } from '../index.ts';
import { YardModule, YardState, type Follower } from './yard.spec-support.ts';

let app: NestFastifyApplication;
let url: string;
let state: YardState;

beforeAll(async () => {
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'yard' });
  app = await createApplication(YardModule, { guard: null, log, description: { title: 'Yard', version: '1.0.0' } });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  state = app.get(YardState);
});

afterAll(() => app.close());

/** A client of the stream, with what it has read so far. */
class Client {
  text = '';
  readonly leaving = new AbortController();
  private reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  private readonly decoder = new TextDecoder();

  async open(headers: Record<string, string> = {}): Promise<{ follower: Follower; response: Response }> {
    const opened = new Promise<Follower>((resolve) => {
      state.opened = resolve;
    });
    const response = await fetch(`${url}/api/yard/stream`, { headers, signal: this.leaving.signal });
    this.reader = response.body?.getReader();
    return { follower: await opened, response };
  }

  /** Reads until a text has come; `false` when the stream ended before. */
  async until(wanted: string): Promise<boolean> {
    while (!this.text.includes(wanted)) {
      const part = await this.reader?.read();
      if (part?.value === undefined) return false;
      this.text += this.decoder.decode(part.value, { stream: true });
    }
    return true;
  }
}

const closed = (follower: Follower): Promise<unknown> =>
  new Promise((resolve) => {
    if (follower.stream.closed.aborted) resolve(true);
    else follower.stream.closed.addEventListener('abort', resolve, { once: true });
  });

describe('a stream of events', () => {
  it('begins at once, and carries id, event and data', async () => {
    const client = new Client();
    const { follower, response } = await client.open({ 'last-event-id': '41', 'x-correlation-id': 'map-1' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-correlation-id')).toBe('map-1');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(follower.resumesAfter).toBe('41');
    await client.until(': connected\n\n');
    expect(await follower.stream.send({ id: 42, event: 'fact', data: { text: 'two\nlines' } })).toBe(true);
    expect(await client.until('id: 42\nevent: fact\ndata: {"text":"two\\nlines"}\n\n')).toBe(true);
    client.leaving.abort();
  });

  it('moves the place to come back to without telling anything', async () => {
    const client = new Client();
    const { follower } = await client.open();
    await client.until(': connected\n\n');
    await follower.stream.send({ id: 43 });
    expect(await client.until('id: 43\n\n')).toBe(true);
    expect(client.text).not.toContain('data:');
    client.leaving.abort();
  });

  it('shows that it is alive when nothing happens', async () => {
    const client = new Client();
    await client.open();
    expect(await client.until(': still here\n\n')).toBe(true);
    client.leaving.abort();
  });

  it('ends when the client leaves, and takes nothing after that', async () => {
    const client = new Client();
    const { follower } = await client.open();
    client.leaving.abort();
    await closed(follower);
    expect(await follower.stream.send({ data: 1 })).toBe(false);
    expect(follower.stream.offer({ data: 1 })).toBe(false);
  });

  it('drops or waits while the client does not read, and goes on when it does', async () => {
    const client = new Client();
    const { follower } = await client.open();
    const large = 'x'.repeat(64 * 1024);
    let sent = 0;
    while (follower.stream.offer({ data: large })) sent += 1;
    expect(sent).toBeGreaterThan(0);
    expect(follower.stream.congested).toBe(true);
    const waiting = follower.stream.send({ id: 'last', data: 'after' });
    expect(await client.until('id: last\n')).toBe(true);
    expect(await waiting).toBe(true);
    client.leaving.abort();
  });

  it('ends when the server says so', async () => {
    const client = new Client();
    const { follower } = await client.open();
    follower.stream.close();
    expect(await client.until('never')).toBe(false);
  });
});
