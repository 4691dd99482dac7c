import type { DynamicModule } from '@nestjs/common';
import type { ServiceAccess } from '@huihuan/contracts-access';
import type {
  BusState,
  Consumer,
  ConsumerOptions,
  Delivery,
  Effect,
  Inbox,
  LogSignal,
  Outbox,
  UnknownMessage,
} from '@huihuan/messaging-core';
import type { Guard, Log } from '@huihuan/platform-http';
import type { ServiceDatabase, ServiceDatabaseOptions, Tx } from '@huihuan/platform-persistence';
import type { FactSigner } from '@huihuan/platform-signing';

export type ServiceName = 'registry' | 'collection' | 'transfer' | 'sorting' | 'regulator';

/** A service as data: what it owns and how it is put together, the same alone or with the others in one process. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly migrations: ServiceDatabaseOptions['migrations'];
  readonly entities?: ServiceDatabaseOptions['entities'];
  build(host: ServiceHost): ServiceParts | Promise<ServiceParts>;
}

/** What a service is given to work with. */
export interface ServiceHost {
  readonly name: ServiceName;
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  /** The key of this service: it signs its facts, and for people who have no key of their own. */
  readonly signer: FactSigner;
  readonly signal: LogSignal;
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** A new UUIDv7 with each call. */
  readonly newId: () => string;
}

export interface ServiceParts {
  readonly module: DynamicModule;
  /** What it knows that decides who may do what. */
  readonly access: ServiceAccess;
  /** What it does when facts arrive; none for a service that only tells. */
  readonly effects: readonly Effect[];
  readonly inbox?: Inbox;
  readonly maximumBatch?: number;
  /** What to do with messages of a type that this version does not know; passed over where absent. */
  readonly unknown?: (tx: Tx, messages: readonly UnknownMessage[]) => Promise<void>;
  /** Whether it believes what it hears; everything where absent. */
  readonly examine?: ConsumerOptions['examine'];
  /**
   * What reads beside the consumer, in a group of its own and from the first event on, and begins before it: what the service has to
   * know so that it can tell what to believe. Its effects may run again for what they had.
   */
  readonly beside?: {
    readonly name: string;
    readonly effects: readonly Effect[];
    readonly onConsuming: (consumer: Pick<Consumer, 'lag'>) => void;
  };
  readonly onApplied?: (deliveries: readonly Delivery[]) => void;
  /** What somebody has to put right, found by the service itself; told beside what its bus complains of. */
  readonly complaints?: () => Promise<BusState['complaints']>;
  /** Told once what consumes, for what must not happen while facts wait to be heard. */
  readonly onConsuming?: (consumer: Pick<Consumer, 'lag'>) => void;
  /** Runs once before the doors open, such as filling an empty registry. */
  readonly prepare?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

/** A service that is up: its module for the HTTP application, its consumer behind it. */
export interface RunningService {
  readonly name: ServiceName;
  readonly database: ServiceDatabase;
  readonly module: DynamicModule;
  readonly access: ServiceAccess;
  readonly consumer: () => Consumer | null;
  /** Begins to consume; after the HTTP application is made, so that nothing is applied that nobody can ask about. */
  start(): Promise<void>;
  /** Ends consuming after the batch in hand and closes the database. */
  stop(): Promise<void>;
}

/** Makes the guard of a process from the services behind its door. */
export type GuardSource = (process: {
  readonly services: readonly Pick<RunningService, 'name' | 'access'>[];
  readonly env: ServiceHost['env'];
  readonly log: Log;
}) => Guard;
