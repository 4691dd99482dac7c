/** A Nest microservice as its documentation teaches it: `Transport.KAFKA`, `@EventPattern`, TypeORM, a transaction a message. */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import { Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import { Flow, InboxEntry, Item, Stock } from './entities.ts';
import { ProjectionController } from './projection-controller.ts';
import { ProjectionService } from './projection-service.ts';

const { DATABASE_URL = '', KAFKA_BROKERS = '', BENCH_GROUP = '', BENCH_SCHEMA = '' } = process.env;

@Module({
  controllers: [ProjectionController],
  providers: [
    ProjectionService,
    {
      provide: DataSource,
      useFactory: () =>
        new DataSource({
          type: 'postgres',
          url: DATABASE_URL,
          schema: BENCH_SCHEMA,
          entities: [InboxEntry, Item, Stock, Flow],
          synchronize: true,
        }).initialize(),
    },
  ],
})
class ProjectionModule {}

const options = Object.assign(new NestApplicationContextOptions(), {
  transport: Transport.KAFKA as const,
  options: {
    client: { brokers: KAFKA_BROKERS.split(',') },
    consumer: { groupId: BENCH_GROUP },
    subscribe: { fromBeginning: true },
  },
});

const app = await NestFactory.createMicroservice<MicroserviceOptions>(ProjectionModule, options);
app.enableShutdownHooks();
await app.listen();
process.send?.({ ready: true, url: '' });
