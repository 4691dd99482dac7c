import {
  Inject,
  Injectable,
  Optional,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Json } from '@huihuan/kernel-domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, map, type Observable } from 'rxjs';
import { withAct } from '../log/correlation.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { ndjson } from '../stream/ndjson.ts';
import { Answer } from './answer.ts';
import { contentTypes } from './content-types.ts';
import { inputs } from './inputs.ts';
import { isResult } from './is-result.ts';
import type { AnyOperation, InputOf } from './operation.ts';
import { operationOf } from './operation-of.ts';
import { permit } from './permit.ts';
import { readInput } from './read-input.ts';
import { splitBody } from './split-body.ts';
import { STATEMENTS, type DeviceStatement, type StatementDoor, type StatedRequest } from './statements.ts';

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

/** A request as it was sent, for whoever checks what a device has signed of it. */
const statedBy = (
  asked: AnyOperation,
  request: FastifyRequest,
  { input, statement: given }: { readonly input: InputOf<AnyOperation>; readonly statement: DeviceStatement },
): StatedRequest => {
  const { params, correlationId, caller } = request;
  const { access } = asked;
  return {
    act: asked.statement ?? '',
    params: params as StatedRequest['params'],
    body: splitBody(asked, request.body).members as Readonly<Record<string, Json>>,
    subject: typeof access === 'string' ? null : access.where(input),
    ...{ given, correlationId, caller },
  };
};

/**
 * Stands around the handler of every operation: reads the input and asks whether the caller may before it, and settles
 * the answer after it. What a device has signed goes by the door for statements.
 */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  private readonly door: StatementDoor | null;

  constructor(@Optional() @Inject(STATEMENTS) door: StatementDoor | null = null) {
    this.door = door;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const asked = operationOf(context.getHandler());
    if (asked === undefined) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { input, statement } = readInput(asked, request, request);
    await permit(asked, request, input);
    inputs.set(request, input);
    const handled =
      statement === undefined
        ? asActOf(request, next)
        : this.stated(statedBy(asked, request, { input, statement }), next);
    return handled.pipe(map((returned: unknown) => settle(asked, returned, http.getResponse<FastifyReply>())));
  }

  private stated(request: StatedRequest, next: CallHandler): Observable<unknown> {
    if (this.door === null) throw new TypeError(`nobody takes the statements of ${request.act}`);
    const work = (): Promise<unknown> => lastValueFrom(next.handle() as Observable<unknown>);
    return from(this.door.carryOut(request, work));
  }
}
