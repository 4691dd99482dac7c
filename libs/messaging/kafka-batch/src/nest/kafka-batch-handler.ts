import { applyDecorators, Catch, UseFilters, type ExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';

/** Handlers of this transport are no business of other transports of the same application, and the other way round. */
export const kafkaBatchTransport = Symbol('kafka-batch');

/** Nest's own filter would turn whatever is thrown into `{ status: 'error', message }`; poison must tell all it knows. */
@Catch()
export class KeepWholeError implements ExceptionFilter<unknown> {
  catch(failure: unknown): Observable<never> {
    return throwError(() => failure);
  }
}

/** What marks a method in Nest's metadata. The same object on each of its topics, so their batches can be one call. */
export interface BatchHandlerMark {
  readonly topics: readonly string[];
}

export const markName = 'kafkaBatchHandler';

/**
 * Makes a method of a controller the handler of a topic, or of several. It gets a `KafkaBatch` and, by `@Ctx()`, the
 * `KafkaBatchContext`; a promise or an Observable that it gives back is awaited. When that is fulfilled, the offset moves.
 *
 * Guards, interceptors, pipes and request scope work as for any handler of a microservice. A filter of your own comes
 * before the one that is built in; if it gives back a value instead of an error, the batch counts as handled.
 */
export const KafkaBatchHandler = (topics: string | readonly string[]): MethodDecorator => {
  const mark: BatchHandlerMark = { topics: typeof topics === 'string' ? [topics] : [...topics] };
  return applyDecorators(
    EventPattern(mark.topics, kafkaBatchTransport, { [markName]: mark }),
    UseFilters(new KeepWholeError()),
  );
};
