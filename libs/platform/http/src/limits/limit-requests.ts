import type { EdgeSettings } from '@huihuan/platform-config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnyOperation } from '../operation/operation.ts';
import { edgeRefusal, type Refusal } from '../problem/refusal.ts';
import { sendRefusal } from '../problem/send-refusal.ts';
import { clientAddress } from './client-address.ts';
import { networkOf } from './network-of.ts';
import { OpenStreams } from './open-streams.ts';
import { Windows, type Quota, type Taken } from './windows.ts';

/** Who sends a request, by a token that was checked. */
export interface Known {
  readonly personId: string;
  readonly deviceId: string | null;
  /** A program of somebody's, which may ask more often than a person. */
  readonly isService?: boolean;
}

export interface RequestLimits {
  readonly settings: EdgeSettings;
  /** Knows who sends a request where the process has no guard of its own, as the gateway. */
  readonly identify?: ((request: FastifyRequest) => Promise<Known | null>) | undefined;
}

const minute = 60;

/** What has no limit: whether the process lives, and its figures, which others cannot read. */
const isExempt = (path: string): boolean => path === '/metrics' || /^\/(?:api\/[a-z]+\/)?health\//.test(path);

/**
 * Limits how often a person, a device, a service account or an address may ask (IETF draft-ietf-httpapi-ratelimit-headers-10:
 * `RateLimit-Policy`, `RateLimit`). Only a token that was checked makes a request that of its person. Until then it counts
 * for its address, in one of two counts: requests with a token, which are given back when the token turns out to be good,
 * and those without, so that neither kind keeps the other out.
 * @returns adds what has to come after the guard
 */
export const limitRequests = (server: FastifyInstance, { settings, identify }: RequestLimits): (() => void) => {
  const windows = new Windows(() => performance.now());
  const streams = new OpenStreams(settings.HUIHUAN_STREAMS_AT_ONCE);
  const quota = (name: string, most: number): Quota => ({ name, most, seconds: minute });
  const quotas = {
    address: quota('address', settings.HUIHUAN_REQUESTS_PER_ADDRESS),
    unproven: quota('unproven', settings.HUIHUAN_REQUESTS_PER_ADDRESS),
    files: quota('files', settings.HUIHUAN_FILES_PER_ADDRESS),
    person: quota('person', settings.HUIHUAN_REQUESTS_PER_PERSON),
    device: quota('device', settings.HUIHUAN_REQUESTS_PER_PERSON),
    service: quota('service', settings.HUIHUAN_REQUESTS_PER_SERVICE),
  };
  const addressOf = (request: FastifyRequest): string =>
    networkOf(clientAddress(request.raw, settings.HUIHUAN_PROXIES));

  const quotaOfStranger = (request: FastifyRequest, path: string): Quota => {
    if (!path.startsWith('/api/')) return quotas.files;
    return request.headers.authorization === undefined ? quotas.address : quotas.unproven;
  };

  server.addHook('onRequest', (request, reply, done) => {
    const path = pathOf(request);
    if (isExempt(path)) {
      done();
      return;
    }
    const taken = windows.take(addressOf(request), quotaOfStranger(request, path));
    tell(reply, taken);
    if (taken.isOver) sendRefusal(request, reply, tooMany(taken));
    else done();
  });

  const takeFor = (known: Known): Taken => {
    const own = windows.take(known.personId, known.isService === true ? quotas.service : quotas.person);
    if (known.deviceId === null) return own;
    const device = windows.take(known.deviceId, quotas.device);
    return device.remaining < own.remaining || device.isOver ? device : own;
  };

  const count = (request: FastifyRequest, reply: FastifyReply, known: Known | null): Refusal | null => {
    if (known !== null) {
      if (!isExempt(pathOf(request))) windows.giveBack(addressOf(request), quotas.unproven);
      const taken = takeFor(known);
      tell(reply, taken);
      if (taken.isOver) return tooMany(taken);
    }
    if (!isStream(request)) return null;
    const opened = streams.open(known?.personId ?? addressOf(request), reply.raw);
    return opened ? null : tooManyStreams(streams.most);
  };

  return () => {
    server.addHook('onRequest', (request, reply, done) => {
      const answer = (known: Known | null): void => {
        const refusal = count(request, reply, known);
        if (refusal === null) done();
        else sendRefusal(request, reply, refusal);
      };
      if (identify === undefined || request.headers.authorization === undefined) answer(request.caller);
      else identify(request).then(answer, done);
    });
  };
};

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? url;

const isStream = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { readonly operation?: AnyOperation }).operation?.media === 'events';

const tell = (reply: FastifyReply, { quota: { name, most, seconds }, remaining, resetSeconds }: Taken): void => {
  void reply.headers({
    'ratelimit-policy': `"${name}";q=${most};w=${seconds}`,
    ratelimit: `"${name}";r=${remaining};t=${resetSeconds}`,
  });
};

const tooMany = ({ quota: { name, most, seconds }, resetSeconds }: Taken): Refusal =>
  edgeRefusal(
    429,
    {
      code: 'request.too-many',
      zh: `请求过于频繁：每 ${seconds} 秒最多 ${most} 次。请在 ${resetSeconds} 秒后用同一 id 原样重发。`,
      en: `Too many requests: ${most} in ${seconds} seconds are the most. Send the same request with the same id again in ${resetSeconds} seconds.`,
      details: { limit: name, most, seconds, retryAfterSeconds: resetSeconds },
    },
    { 'retry-after': String(resetSeconds) },
  );

const tooManyStreams = (most: number): Refusal =>
  edgeRefusal(
    429,
    {
      code: 'request.too-many',
      zh: `同时打开的事件流过多：最多 ${most} 个。请先关闭不用的页面。`,
      en: `Too many event streams are open: ${most} are the most. Close pages that nobody looks at.`,
      details: { limit: 'streams', most, retryAfterSeconds: 10 },
    },
    { 'retry-after': '10' },
  );
