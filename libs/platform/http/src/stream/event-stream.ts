import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

export interface ServerEvent {
  /** What the client sends as `Last-Event-ID` when it comes back. */
  readonly id?: string | number;
  readonly event?: string;
  /** Sent as JSON. Without it the client hears of nothing, and comes back after this `id`. */
  readonly data?: unknown;
}

export interface EventStreamOptions {
  /** Comment lines keep proxies from closing a quiet stream. */
  readonly heartbeatMilliseconds?: number;
  /** How long the client waits before it comes back. */
  readonly retryMilliseconds?: number;
}

const oneLine = (text: string | number): string => String(text).replaceAll(/[\r\n]/g, ' ');

const eventText = ({ id, event, data }: ServerEvent): string =>
  [
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...(data === undefined ? [] : [`data: ${JSON.stringify(data)}`]),
    '\n',
  ].join('\n');

/** Server-Sent Events to one client. It ends when the client leaves, when `close` is called or when the server stops. */
export class EventStream {
  /** Aborted when the stream is over, whoever ended it: stop feeding it then. */
  readonly closed: AbortSignal;
  private readonly ending = new AbortController();
  private readonly reply: FastifyReply;
  private readonly heartbeat: NodeJS.Timeout;
  private stuckBeats = 0;

  constructor(reply: FastifyReply, { heartbeatMilliseconds = 15_000, retryMilliseconds = 2_000 }: EventStreamOptions) {
    this.reply = reply;
    this.closed = this.ending.signal;
    this.heartbeat = setInterval(() => this.beat(), heartbeatMilliseconds);
    const { stopping } = reply.server;
    const stop = (): void => this.close();
    stopping.addEventListener('abort', stop);
    this.closed.addEventListener('abort', () => {
      clearInterval(this.heartbeat);
      stopping.removeEventListener('abort', stop);
    });
    reply.raw.once('close', () => this.ending.abort());
    reply.raw.on('error', () => this.ending.abort());
    this.endWith(reply.request.caller?.expiresAt);
    this.begin(retryMilliseconds);
    if (stopping.aborted) this.close();
  }

  /** The client reads slower than we write: what is sent now waits in memory. */
  get congested(): boolean {
    return this.reply.raw.writableNeedDrain;
  }

  /** Writes one event and waits while the client is congested. `false` when the stream is over. */
  async send(event: ServerEvent): Promise<boolean> {
    if (this.closed.aborted) return false;
    if (!this.reply.raw.write(eventText(event))) {
      await once(this.reply.raw, 'drain', { signal: this.closed }).catch(() => undefined);
    }
    return !this.closed.aborted;
  }

  /** Writes one event unless the client is congested or gone. `false` when it was dropped. */
  offer(event: ServerEvent): boolean {
    if (this.closed.aborted || this.congested) return false;
    this.reply.raw.write(eventText(event));
    return true;
  }

  close(): void {
    if (this.closed.aborted) return;
    this.ending.abort();
    this.reply.raw.end();
  }

  /** A stream lasts no longer than the token that opened it; the client comes back with a new one. */
  private endWith(expiresAt: Date | undefined): void {
    if (expiresAt === undefined) return;
    const end = setTimeout(() => this.close(), Math.max(expiresAt.getTime() - Date.now(), 0));
    this.closed.addEventListener('abort', () => clearTimeout(end));
  }

  private begin(retryMilliseconds: number): void {
    this.reply.hijack();
    const headers = Object.entries(this.reply.getHeaders()).filter(([, value]) => value !== undefined);
    this.reply.raw.writeHead(200, {
      ...(Object.fromEntries(headers) as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    this.reply.raw.write(`retry: ${retryMilliseconds}\n: connected\n\n`);
  }

  /** A client that takes nothing for two beats is gone without having said so. */
  private beat(): void {
    this.stuckBeats = this.congested ? this.stuckBeats + 1 : 0;
    if (this.stuckBeats >= 2) this.reply.raw.destroy();
    else if (this.stuckBeats === 0) this.reply.raw.write(': still here\n\n');
  }
}

/** Makes the reply a stream of Server-Sent Events. The handler takes the reply with `@Res()` and returns nothing. */
export const openEventStream = (reply: FastifyReply, options: EventStreamOptions = {}): EventStream =>
  new EventStream(reply, options);
