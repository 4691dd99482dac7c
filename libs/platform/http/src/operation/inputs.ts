import type { FastifyRequest } from 'fastify';
import type { AnyOperation, InputOf } from './operation.ts';

/** What was read of the requests in work: the interceptor puts it here, the decorator of the parameter takes it. */
export const inputs = new WeakMap<FastifyRequest, InputOf<AnyOperation>>();
