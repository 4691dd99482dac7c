import { Controller, Module, type Type } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import { Payload, type MicroserviceOptions } from '@nestjs/microservices';
import type { KafkaBatch } from '../batch.ts';
import { inMemoryDeadLetters, type InMemoryDeadLetters } from '../dead-letters/in-memory-dead-letters.ts';
import { KafkaBatchServer } from '../kafka-batch-server.ts';
import { KafkaBatchHandler } from '../nest/kafka-batch-handler.ts';
import type { KafkaBatchServerOptions } from '../options.ts';
import { newRecorder, type Recorder } from './recorder.ts';

export interface TestServer extends Recorder {
  readonly server: KafkaBatchServer;
  readonly letters: InMemoryDeadLetters;
  close(): Promise<void>;
}

export type TestServerOptions = Partial<KafkaBatchServerOptions> & Pick<KafkaBatchServerOptions, 'client' | 'groupId'>;

/** Says of itself that waiting helps. */
export class Away extends Error {}

/** A whole Nest microservice around one handler. */
export const startServer = (
  topics: string | readonly string[],
  handle: (batch: KafkaBatch) => unknown,
  options: TestServerOptions,
): Promise<TestServer> => {
  @Controller()
  class Receiver {
    @KafkaBatchHandler(topics)
    receive(@Payload() batch: KafkaBatch): unknown {
      return handle(batch);
    }
  }
  return startServerOf([Receiver], options);
};

export const startServerOf = async (controllers: Type[], options: TestServerOptions): Promise<TestServer> => {
  @Module({ controllers })
  class TestModule {}
  const recorder = newRecorder();
  const letters = inMemoryDeadLetters(options.groupId);
  const server = new KafkaBatchServer({
    isTemporary: (failure) => failure instanceof Away,
    deadLetters: letters,
    onEvent: recorder.record,
    ...options,
  });
  const nest = Object.assign(new NestApplicationContextOptions(), { strategy: server, logger: false as const });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(TestModule, nest);
  await app.listen();
  return { ...recorder, server, letters, close: () => app.close() };
};
