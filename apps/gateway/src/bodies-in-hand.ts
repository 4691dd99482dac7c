import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RefusalError } from '@huihuan/platform-http';
import { bodyTooSlow, tooMuchInHand } from './refusals.ts';

/** How much the bodies of requests may take of the memory of the gateway, all together. */
export interface BodiesAtOnce {
  readonly count: number;
  readonly bytes: number;
  /** How much of it one address may take, as a part of 1: a single client cannot keep all others out. */
  readonly partOfAddress: number;
}

export const defaultBodiesAtOnce: BodiesAtOnce = { count: 1_000, bytes: 128 * 1024 * 1024, partOfAddress: 0.5 };

export interface BodyLimits {
  readonly most: BodiesAtOnce;
  /** What one body may take; one of unknown length is counted as that. */
  readonly largest: number;
  /** How long one may take to arrive; who is slower is refused, and gives its place back. */
  readonly bodyMilliseconds: number;
  readonly addressOf: (request: FastifyRequest) => string;
}

interface Held {
  count: number;
  bytes: number;
}

/**
 * Refuses a body while those of other requests, or of the same address, take what there is. Each is held from its first
 * byte until its request is answered, because it may have to be sent to another replica.
 */
export const limitBodies = (server: FastifyInstance, limits: BodyLimits): void => {
  const { most, largest, bodyMilliseconds, addressOf } = limits;
  const all: Held = { count: 0, bytes: 0 };
  const ofAddress = new Map<string, Held>();
  const { partOfAddress: part } = most;
  const ofOne: Held = { count: Math.max(1, most.count * part), bytes: Math.max(largest, most.bytes * part) };

  /** @returns what gives the place back; `null` where there is none */
  const hold = (address: string, size: number): (() => void) | null => {
    const own = ofAddress.get(address) ?? { count: 0, bytes: 0 };
    if (!hasRoom(all, most, size) || !hasRoom(own, ofOne, size)) return null;
    for (const held of [all, own]) change(held, 1, size);
    ofAddress.set(address, own);
    return () => {
      for (const held of [all, own]) change(held, -1, -size);
      if (own.count === 0) ofAddress.delete(address);
    };
  };

  server.addHook('onRequest', (request, reply, next) => {
    const { 'content-length': announced, 'transfer-encoding': chunked } = request.headers;
    const size = chunked === undefined ? Math.min(Number(announced ?? 0), largest) : largest;
    if (size === 0) {
      next();
      return;
    }
    const giveBack = hold(addressOf(request), size);
    if (giveBack === null) {
      next(new RefusalError(tooMuchInHand()));
      return;
    }
    const slow = setTimeout(() => void reply.send(new RefusalError(bodyTooSlow(bodyMilliseconds))), bodyMilliseconds);
    request.raw.once('end', () => clearTimeout(slow));
    reply.raw.once('close', () => {
      clearTimeout(slow);
      giveBack();
    });
    next();
  });
};

const hasRoom = (held: Held, most: Readonly<Held>, size: number): boolean =>
  held.count + 1 <= most.count && held.bytes + size <= most.bytes;

const change = (held: Held, count: number, bytes: number): void => {
  held.count += count;
  held.bytes += bytes;
};
