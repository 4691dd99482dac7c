import type { Result } from '@huihuan/kernel-domain';
import type { z } from 'zod';
import type { EventStream } from '../stream/event-stream.ts';
import type { Access, Caller } from './access.ts';
import type { Answer } from './answer.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * `ndjson`: a stream of rows, one a line. `events`: Server-Sent Events, written by the handler with `openEventStream`. `bytes`:
 * a file, whose type the handler says in the headers of its `Answer`.
 */
export type Media = 'json' | 'geojson' | 'ndjson' | 'events' | 'html' | 'bytes';

/** What a request gives, as far as it says what the operation is about. */
export interface Given<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

/** An HTTP operation as data: its route, what it takes and answers, and how the reference tells about it. */
export interface OperationDefinition<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answered extends z.ZodType = z.ZodType,
  Headers extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** Below the path of the controller, with `:name` for parameters; empty for the controller's own path. */
  readonly path: string;
  readonly summary: string;
  readonly summaryZh: string;
  /** More than the summary can say, in Markdown. */
  readonly description?: string;
  /** Path parameters arrive as texts. */
  readonly params?: Params;
  /** Query parameters arrive as texts: declare numbers with `z.coerce.number()`, flags with `z.stringbool()`. Unknown ones are refused. */
  readonly query?: Query;
  /** Unknown members are refused at every depth. Rows of a batch are `z.array(z.unknown())`, read by the handler with `readValue`. */
  readonly body?: Body;
  /**
   * The type of a body that is no JSON. Nobody reads or limits it: the handler takes it as a stream from the request, after
   * it is known who sends it and that they may.
   */
  readonly rawBody?: string;
  /** Only those that matter, in lower case; others pass. */
  readonly headers?: Headers;
  /** The value of the answer; of one row or event when the media is a stream. */
  readonly answer: Answered;
  /**
   * The act that a device may sign when it asks for this, such as `shipment.dispatch`. The body then takes a `statement` beside its
   * own members and has an `id`; the module of the controller provides `STATEMENTS`.
   */
  readonly statement?: string;
  /** Who may ask. */
  readonly access: Access<Given<Params, Query, Body>>;
  readonly media?: Media;
  /** Content types of a file, where `media` is `bytes` and what is answered has a type of its own. */
  readonly fileTypes?: readonly string[];
  /** Status of the good answer; 200 unless said. */
  readonly status?: number;
  /** Other statuses that answer with the same body, such as 503 of a service that is not ready. */
  readonly otherStatuses?: readonly number[];
  readonly tags?: readonly string[];
  /** Codes of the problems that this operation is refused with, beside those that any can have. */
  readonly problems?: readonly string[];
  /** Largest body in bytes; 4 MB unless said. */
  readonly bodyLimitBytes?: number;
}

/** Any operation, whatever its schemas. */
export type AnyOperation = OperationDefinition;

/** No schema was declared: there is nothing to read. */
export type Nothing = z.ZodUndefined;

/** Declares an operation. It says nothing at run time; it is there for the types of `InputOf` and of the handler. */
export const operation = <
  Answered extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Headers extends z.ZodType = Nothing,
  const Kind extends Media = 'json',
>(
  definition: OperationDefinition<Params, Query, Body, Answered, Headers> & { readonly media?: Kind },
): OperationDefinition<Params, Query, Body, Answered, Headers> & { readonly media?: Kind } => definition;

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler is given: every part as its schema makes it, and the id under which logs and events name this act. */
export interface InputOf<Asked extends AnyOperation> {
  readonly params: OutputOf<NonNullable<Asked['params']>>;
  readonly query: OutputOf<NonNullable<Asked['query']>>;
  readonly body: OutputOf<NonNullable<Asked['body']>>;
  readonly headers: OutputOf<NonNullable<Asked['headers']>>;
  readonly correlationId: string;
  /** Who asks; `null` at an operation that is public. */
  readonly caller: Caller | null;
}

/** The value that a handler answers with. */
export type AnswerOf<Asked extends AnyOperation> = Asked extends { readonly media?: 'ndjson' }
  ? AsyncIterable<z.output<Asked['answer']>>
  : Asked extends { readonly media?: 'bytes' }
    ? Uint8Array
    : z.output<Asked['answer']>;

type Said<Value> = Value | Result<Value> | Answer<Value>;

/**
 * A value, a `Result`, an `Answer` with a status of its own, or a promise of one of them. A handler of events gives the
 * stream that it opened, or works until the stream is over.
 */
export type Handled<Asked extends AnyOperation> = Asked extends { readonly media?: 'events' }
  ? EventStream | Promise<EventStream> | Promise<void>
  : Said<AnswerOf<Asked>> | Promise<Said<AnswerOf<Asked>>>;
