import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isFromThisMachine } from '../limits/client-address.ts';
import { isLoopbackName } from '../edge/own-names.ts';
import { edgeRefusal, type Refusal } from '../problem/refusal.ts';

export interface InsiderOptions {
  /** Opens the figures to other machines. */
  readonly token: string | undefined;
  /** Where it names another machine, a proxy stands before this process, and what comes from it is not of this machine. */
  readonly origin: string | undefined;
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

type Judge = (request: FastifyRequest) => boolean;
const judges = new WeakMap<FastifyInstance, Judge>();

/** Decides who learns the figures of the process and what it lacks: this machine, and whoever has the token. */
export const tellInsiders = (server: FastifyInstance, { token, origin }: InsiderOptions): void => {
  const wanted = token === undefined ? null : digest(`Bearer ${token}`);
  const isLocal = origin === undefined || isLoopbackName(new URL(origin).hostname);
  judges.set(
    server,
    ({ headers, raw }) =>
      (isLocal && isFromThisMachine(raw)) ||
      (wanted !== null && timingSafeEqual(digest(headers.authorization ?? ''), wanted)),
  );
};

export const isInsider = (request: FastifyRequest): boolean => judges.get(request.server)?.(request) ?? false;

export const figuresArePrivate: Refusal = edgeRefusal(403, {
  code: 'metrics.private',
  zh: '运行指标只对本机提供；其他机器须以 HUIHUAN_METRICS_TOKEN 为 Bearer 令牌读取。',
  en: 'Figures are told on this machine alone; other machines need HUIHUAN_METRICS_TOKEN as a bearer token.',
});
