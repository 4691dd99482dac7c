import {
  Controller,
  Injectable,
  Module,
  Scope,
  UseFilters,
  UseGuards,
  UseInterceptors,
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  type ExceptionFilter,
  type ExecutionContext,
  type NestInterceptor,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload, type MicroserviceOptions } from '@nestjs/microservices';
import { afterEach, describe, expect, it } from '@jest/globals';
import { concat, defer, EMPTY, map, of, throwError, type Observable } from 'rxjs';
import type { KafkaBatch, ReceivedMessage } from '../batch.ts';
import { inMemoryDeadLetters } from '../dead-letters/in-memory-dead-letters.ts';
import { KafkaBatchServer } from '../kafka-batch-server.ts';
import { FakeKafka } from '../testing/fake-kafka.ts';
import { workFor } from '../testing/work-for.ts';
import { startServerOf, type TestServer } from '../testing/start-server.ts';
import { KafkaBatchContext } from './kafka-batch-context.ts';
import { KafkaBatchHandler } from './kafka-batch-handler.ts';

const one = { messages: [{ key: 'a', value: 'a' }] };

describe('a handler is an ordinary method of Nest', () => {
  let open: TestServer | null = null;
  afterEach(() => open?.close());

  const start = async (...controllers: Type[]): Promise<{ server: TestServer; kafka: FakeKafka }> => {
    const kafka = new FakeKafka();
    const server = await startServerOf(controllers, { client: kafka, groupId: 'group' });
    open = server;
    kafka.onLog = server.look;
    await server.until(() => kafka.last.runConfig !== null);
    kafka.last.join();
    return { server, kafka };
  };

  it('gets its payload and context, and whatever its class has injected', async () => {
    const seen: unknown[] = [];
    @Injectable()
    class Store {
      readonly name = 'the store';
    }
    @Controller()
    class Receiver {
      constructor(private readonly store: Store) {}
      @KafkaBatchHandler(['things', 'others'])
      receive(@Payload() batch: KafkaBatch, @Ctx() context: KafkaBatchContext): void {
        seen.push(this.store.name, batch.messages[0]?.topic, context.getBatch() === batch, context.getGroupId());
      }
    }
    @Module({ controllers: [Receiver], providers: [Store] })
    class WithStore {}
    const kafka = new FakeKafka();
    const server = new KafkaBatchServer({
      client: kafka,
      groupId: 'group',
      isTemporary: () => false,
      deadLetters: inMemoryDeadLetters(),
    });
    const app = await NestFactory.createMicroservice<MicroserviceOptions>(
      WithStore,
      Object.assign(new NestApplicationContextOptions(), { strategy: server, logger: false as const }),
    );
    await app.listen();
    await kafka.ran;
    kafka.last.join({ others: [0] });
    await kafka.last.fetch({ ...one, topic: 'others' });
    expect(seen).toEqual(['the store', 'others', true, 'group']);
    expect(kafka.last.log).toContain('subscribe things,others');
    await app.close();
  });

  it('goes through guards, interceptors and pipes', async () => {
    const seen: string[] = [];
    class Guard implements CanActivate {
      canActivate(context: ExecutionContext): boolean {
        seen.push(`guard of ${context.getType()}`);
        return true;
      }
    }
    class First implements PipeTransform<KafkaBatch> {
      transform({ messages }: KafkaBatch): ReceivedMessage | undefined {
        return messages[0];
      }
    }
    class Around implements NestInterceptor {
      intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
        seen.push(`before ${context.switchToRpc().getData<KafkaBatch>().messages.length}`);
        return next.handle().pipe(map((value) => seen.push(`after ${String(value)}`)));
      }
    }
    @Controller()
    class Receiver {
      @UseGuards(new Guard())
      @UseInterceptors(new Around())
      @KafkaBatchHandler('things')
      async receive(@Payload(new First()) message: ReceivedMessage | undefined): Promise<string> {
        seen.push(`handler of ${String(message?.value)}`);
        return 'done';
      }
    }
    const { kafka } = await start(Receiver);
    await kafka.last.fetch(one);
    expect(seen).toEqual(['guard of rpc', 'before 1', 'handler of a', 'after done']);
    expect(kafka.last.commits).toHaveLength(1);
  });

  it.each([
    [
      'throws',
      () => {
        throw new RangeError('whole', { cause: 'why' });
      },
    ],
    ['gives a promise that is rejected', () => Promise.reject(new RangeError('whole', { cause: 'why' }))],
    [
      'gives a stream that fails late',
      () =>
        concat(
          of(1),
          throwError(() => new RangeError('whole', { cause: 'why' })),
        ),
    ],
  ])('keeps its error whole when it %s', async (_, act) => {
    @Controller()
    class Receiver {
      @KafkaBatchHandler('things')
      receive(): unknown {
        return act();
      }
    }
    const { server, kafka } = await start(Receiver);
    await kafka.last.fetch(one);
    const [poison] = server.ofType('poison');
    expect(poison?.failure).toBeInstanceOf(RangeError);
    expect(server.letters.waiting()[0]?.error).toMatchObject({
      name: 'RangeError',
      message: 'whole',
      stack: expect.stringContaining('nest.unit.spec'),
      cause: { name: 'string', message: 'why' },
    });
  });

  it('is awaited to the end of its stream, even an empty one', async () => {
    const seen: string[] = [];
    @Controller()
    class Receiver {
      @KafkaBatchHandler('things')
      receive(): Observable<unknown> {
        return concat(
          of(1),
          defer(async () => {
            await workFor(1);
            seen.push('end');
          }),
          EMPTY,
        );
      }
      @KafkaBatchHandler('others')
      empty(): Observable<unknown> {
        return EMPTY;
      }
    }
    const { kafka } = await start(Receiver);
    await kafka.last.fetch(one);
    expect(seen).toEqual(['end']);
    await kafka.last.fetch({ ...one, topic: 'others' });
    expect(kafka.last.commits).toEqual([['things/0@1'], ['others/0@1']]);
  });

  it('may live for one batch only', async () => {
    let made = 0;
    @Controller({ scope: Scope.REQUEST })
    class Receiver {
      readonly number = (made += 1);
      @KafkaBatchHandler('things')
      async receive(): Promise<void> {
        if (this.number === 2) throw new TypeError('the second');
      }
    }
    const { server, kafka } = await start(Receiver);
    await kafka.last.fetch(one);
    await kafka.last.fetch({ ...one, firstOffset: 1 });
    expect(made).toBe(2);
    expect(server.ofType('poison')[0]?.failure).toBeInstanceOf(TypeError);
  });

  it('may have a filter of its own, whose word counts', async () => {
    class Forgive implements ExceptionFilter {
      catch(_failure: unknown, _host: ArgumentsHost): Observable<string> {
        return of('forgiven');
      }
    }
    @Controller()
    class Receiver {
      @UseFilters(new Forgive())
      @KafkaBatchHandler('things')
      receive(): void {
        throw new Error('any');
      }
    }
    const { server, kafka } = await start(Receiver);
    await kafka.last.fetch(one);
    expect([server.letters.waiting(), kafka.last.commits]).toEqual([[], [['things/0@1']]]);
  });

  it('is surrounded by the hooks of Nest for tracing', async () => {
    const seen: string[] = [];
    @Controller()
    class Receiver {
      @KafkaBatchHandler('things')
      receive(): void {
        seen.push('handler');
      }
    }
    const { server, kafka } = await start(Receiver);
    // a hook that gives back nothing, as its type allows
    server.server.setOnProcessingStartHook((_, context, done) => {
      seen.push(`start ${context instanceof KafkaBatchContext}`);
      void workFor(1).then(done);
    });
    server.server.setOnProcessingEndHook(() => seen.push('end'));
    await kafka.last.fetch(one);
    expect(seen).toEqual(['start true', 'handler', 'end']);
  });
});
