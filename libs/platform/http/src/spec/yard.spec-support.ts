import { Controller, Inject, Injectable, Module, Res } from '@nestjs/common';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  HealthModule,
  Input,
  openEventStream,
  Operation,
  operation,
  ProblemException,
  type CheckResult,
  type EventStream,
  type HealthCheck,
  type InputOf,
} from '../index.ts';

const itemSchema = z
  .object({ id: z.string(), grams: z.int(), note: z.string().default('none') })
  .meta({ id: 'YardItem' });

const weigh = operation({
  access: 'public',
  method: 'POST',
  path: 'items/:itemId/weighings',
  summary: 'Weighs an item',
  summaryZh: '称重',
  params: z.object({ itemId: z.string().min(2).describe('Id of the item') }),
  body: z.object({
    grams: z.int().min(1).max(5000),
    by: z.object({ name: z.string() }).optional(),
    kind: z.enum(['net', 'gross']).default('net'),
  }),
  answer: itemSchema,
  status: 201,
  problems: ['item.unknown', 'item.gone'],
});

const list = operation({
  access: 'public',
  method: 'GET',
  path: 'items',
  summary: 'Lists items',
  summaryZh: '列出物品',
  query: z.object({ limit: z.coerce.number().int().min(1).max(10).default(3), gone: z.stringbool().optional() }),
  answer: z.object({ items: z.array(itemSchema), gone: z.boolean() }),
});

const take = operation({
  access: 'public',
  method: 'POST',
  path: 'batch',
  summary: 'Takes rows',
  summaryZh: '批量',
  body: z.object({ rows: z.array(z.unknown()).max(1000) }),
  answer: z.object({ rows: z.int() }),
  bodyLimitBytes: 8 * 1024 * 1024,
});

const audit = operation({
  access: 'public',
  method: 'GET',
  path: 'audit',
  summary: 'Streams rows',
  summaryZh: '审计',
  query: z.object({ rows: z.coerce.number().int(), failAt: z.coerce.number().optional() }),
  answer: z.object({ row: z.int() }),
  media: 'ndjson',
});

const follow = operation({
  access: 'public',
  method: 'GET',
  path: 'stream',
  summary: 'Follows facts',
  summaryZh: '实时',
  headers: z.object({ 'last-event-id': z.string().optional() }),
  answer: z.object({ n: z.int() }),
  media: 'events',
});

const fail = operation({
  access: 'public',
  method: 'POST',
  path: 'failures/:how',
  summary: 'Fails',
  summaryZh: '出错',
  params: z.object({ how: z.string() }),
  answer: z.object({}),
});

const slow = operation({
  access: 'public',
  method: 'POST',
  path: 'slow',
  summary: 'Answers when released',
  summaryZh: '慢',
  answer: z.object({ finished: z.boolean() }),
});

const failures: Readonly<Record<string, () => unknown>> = {
  surprise: () => new Error('secret internals: password=hunter2'),
  text: () => 'just a text',
  database: () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  ended: () => new Error('wrapped', { cause: new Error('Connection terminated unexpectedly') }),
  deadlock: () => Object.assign(new Error('QueryFailed'), { driverError: { code: '40P01' } }),
  refused: () => new ProblemException({ code: 'yard.closed', kind: 'forbidden', zh: '已关闭', en: 'It is closed' }),
};

/** Something that happens once and can be waited for. */
export class Signal {
  readonly given: Promise<void>;
  give: () => void = () => undefined;

  constructor() {
    this.given = new Promise((resolve) => {
      this.give = resolve;
    });
  }
}

export interface Follower {
  readonly stream: EventStream;
  readonly resumesAfter: string | undefined;
}

/** What the tests hold on to: the slow request, the order of the shutdown. */
@Injectable()
export class YardState {
  /** Called with each stream that a client opens. */
  opened: (follower: Follower) => void = () => undefined;
  readonly events: string[] = [];
  readonly slowStarted = new Signal();
  readonly slowRelease = new Signal();
  rowsEnded = new Signal();
  healthy = true;

  onModuleDestroy(): void {
    this.events.push('modules destroyed');
  }
}

@Injectable()
export class YardCheck implements HealthCheck {
  readonly name = 'scale';
  private readonly state: YardState;

  constructor(@Inject(YardState) state: YardState) {
    this.state = state;
  }

  check(): Promise<CheckResult> {
    return Promise.resolve({ ok: this.state.healthy, details: { milliseconds: 1 } });
  }
}

@Controller('api/yard')
class YardController {
  private readonly state: YardState;

  constructor(@Inject(YardState) state: YardState) {
    this.state = state;
  }

  @Operation(weigh)
  weigh(@Input() { params, body }: InputOf<typeof weigh>): Result<z.output<typeof itemSchema>> {
    if (params.itemId === 'gone') {
      return refuse({
        code: 'item.gone',
        kind: 'conflict',
        zh: '已离场',
        en: 'It has left',
        path: '/id',
        details: { at: 'site-2' },
      });
    }
    return accept({ id: params.itemId, grams: body.grams, note: body.kind });
  }

  @Operation(list)
  list(@Input() { query }: InputOf<typeof list>): z.output<typeof list.answer> {
    const items = Array.from({ length: query.limit }, (_, index) => ({
      id: String(index),
      grams: index,
      note: 'none',
    }));
    return { items, gone: query.gone ?? false };
  }

  @Operation(take)
  take(@Input() { body }: InputOf<typeof take>): { rows: number } {
    return { rows: body.rows.length };
  }

  @Operation(audit)
  async *audit(@Input() { query }: InputOf<typeof audit>): AsyncGenerator<{ row: number }> {
    try {
      for (let row = 0; row < query.rows; row += 1) {
        if (row === query.failAt) throw new Error('the table is gone');
        yield await Promise.resolve({ row });
      }
    } finally {
      this.state.rowsEnded.give();
    }
  }

  @Operation(follow)
  follow(@Input() { headers }: InputOf<typeof follow>, @Res() reply: FastifyReply): EventStream {
    const stream = openEventStream(reply, { heartbeatMilliseconds: 40 });
    this.state.opened({ stream, resumesAfter: headers['last-event-id'] });
    return stream;
  }

  @Operation(fail)
  fail(@Input() { params }: InputOf<typeof fail>): never {
    throw failures[params.how]?.();
  }

  @Operation(slow)
  async slow(): Promise<{ finished: boolean }> {
    this.state.slowStarted.give();
    await this.state.slowRelease.given;
    this.state.events.push('slow request finished');
    return { finished: true };
  }
}

@Module({
  imports: [HealthModule.forService('yard', [YardCheck])],
  providers: [YardState, YardCheck],
  controllers: [YardController],
})
export class YardModule {}
