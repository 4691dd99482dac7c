import type { FastifyReply, FastifyRequest } from 'fastify';
import { drainBody } from '../edge/drain-body.ts';
import { problemBody, problemType } from './problem-body.ts';
import type { Refusal } from './refusal.ts';

/** Answers with problem details, and lets a client that is still sending come to the point where it reads them. */
export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void => {
  const body = problemBody(refusal.problem, request.correlationId, refusal.status);
  drainBody(request.raw);
  request.refusedWith = refusal.problem.code;
  void reply
    .code(refusal.status)
    // Fastify announces the end of the connection after an unread body; the drained one can go on.
    .removeHeader('connection')
    .headers(refusal.headers ?? {})
    .header('content-type', problemType)
    .send(JSON.stringify(body));
};
