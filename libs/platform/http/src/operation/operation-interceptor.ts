import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Result } from '@huihuan/kernel-domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { withAct } from '../log/correlation.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { ndjson } from '../stream/ndjson.ts';
import { Answer } from './answer.ts';
import { contentTypes } from './content-types.ts';
import { inputs } from './inputs.ts';
import type { AnyOperation } from './operation.ts';
import { operationOf } from './operation-of.ts';
import { permit } from './permit.ts';
import { readInput } from './read-input.ts';

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  ((value.ok === true && 'value' in value) || (value.ok === false && 'problem' in value));

const isRows = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const noContent = 204;

/** Turns what a handler returned into what is sent. @throws ProblemException for a refused result */
const settle = (asked: AnyOperation, returned: unknown, reply: FastifyReply): unknown => {
  if (isResult(returned)) {
    if (!returned.ok) throw new ProblemException(returned.problem);
    return settle(asked, returned.value, reply);
  }
  if (returned instanceof Answer) {
    const answer = returned as Answer<unknown>;
    if (answer.status !== undefined) void reply.code(answer.status);
    void reply.headers(answer.headers);
    return settle(asked, answer.value, reply);
  }
  if (asked.media === 'events' || asked.status === noContent) return returned;
  if (asked.media === 'bytes' && returned instanceof Uint8Array) return new StreamableFile(returned);
  void reply.header('content-type', contentTypes[asked.media ?? 'json']);
  return asked.media === 'ndjson' && isRows(returned) ? new StreamableFile(ndjson(returned)) : returned;
};

/**
 * Does what the handler does as an act of the caller. Nest binds the handler to what is current when it is asked for it, not
 * when somebody subscribes.
 */
const asActOf = ({ correlationId, caller }: FastifyRequest, next: CallHandler): Observable<unknown> =>
  withAct({ correlationId, caller }, () => next.handle() as Observable<unknown>);

/**
 * Stands around the handler of every operation: reads the input and asks whether the caller may before it, and settles
 * the answer after it.
 */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const asked = operationOf(context.getHandler());
    if (asked === undefined) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const input = readInput(asked, request);
    await permit(asked, request, input);
    inputs.set(request, input);
    return asActOf(request, next).pipe(
      map((returned: unknown) => settle(asked, returned, http.getResponse<FastifyReply>())),
    );
  }
}
