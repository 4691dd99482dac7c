import { PassThrough, type Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Also with parameters, such as a charset. */
const isEventStream = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');

/**
 * An event stream never ends by itself: it ends cleanly when the gateway stops, so that the page comes back to the next
 * one, as it does with a service that stops.
 */
const untilStopping = (reply: FastifyReply, body: Readable): Readable => {
  const { stopping } = reply.server;
  const passed = new PassThrough();
  const end = (): void => {
    body.unpipe(passed);
    passed.end();
  };
  body.once('error', (failure) => passed.destroy(failure));
  passed.once('close', () => {
    stopping.removeEventListener('abort', end);
    body.destroy();
  });
  stopping.addEventListener('abort', end);
  body.pipe(passed);
  if (stopping.aborted) end();
  return passed;
};

/** Sends on what a service answers, as it comes: its head at once, each piece of a stream when it is there. */
export const passOn = (reply: FastifyReply, body: Readable): void => {
  // an answer of unknown length may have nothing to say yet, and is open nevertheless
  if (!reply.hasHeader('content-length')) body.once('resume', () => reply.raw.flushHeaders());
  void reply.send(isEventStream(reply) ? untilStopping(reply, body) : body);
};
