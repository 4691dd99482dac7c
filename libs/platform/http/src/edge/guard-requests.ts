import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routesOf } from '../openapi/routes.ts';
import type { Guard } from '../operation/access.ts';
import type { AnyOperation } from '../operation/operation.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { refusalOf } from '../problem/refusal-of.ts';
import { sendRefusal } from '../problem/send-refusal.ts';

const operationAt = (request: FastifyRequest): AnyOperation | undefined =>
  (request.routeOptions.config as { readonly operation?: AnyOperation }).operation;

/** Learns who sends each request before a byte of its body is read, unless everybody may ask. */
export const guardRequests = (server: FastifyInstance, guard: Guard | null): void => {
  server.decorate('guard', guard);
  server.decorateRequest('caller', null);
  if (guard === null) return;
  server.addHook('onRequest', (request, reply, done) => {
    const asked = operationAt(request);
    if (asked === undefined || asked.access === 'public') {
      done();
      return;
    }
    const refuse = (failure: unknown): void => sendRefusal(request, reply, refusalOf(failure, request));
    void guard.authenticate(request).then((found) => {
      if (!found.ok) {
        refuse(new ProblemException(found.problem));
        return;
      }
      request.caller = found.value;
      done();
    }, refuse);
  });
};

/**
 * Every operation says who may ask for it in words that the guard knows.
 * @throws TypeError for one that does not: such an application does not start
 */
export const assertGuarded = (server: FastifyInstance, guard: Guard | null): void => {
  for (const { operation } of routesOf(server)) {
    if (operation === undefined || typeof operation.access === 'string') continue;
    guard?.assertKnown(operation.access.action);
  }
};
