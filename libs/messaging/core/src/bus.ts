import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { embeddedTransport } from './embedded-transport.ts';
import type { LogSignal } from './log-signal.ts';
import type { Transport } from './transport.ts';

/** What carries the outbox of a service to a bus outside the database. */
export interface RelayStatus {
  /** Whether this process does it now; of several replicas one does. */
  readonly leader: boolean;
  /** Events that are committed and not acknowledged by the bus yet, counted up to a limit. */
  readonly waiting: number;
  /** Age of the oldest of them. */
  readonly oldestSeconds: number;
  /** Sent by this process since it started. */
  readonly sentTotal: number;
  /** Why the last try failed; `null` after a success. */
  readonly lastError: string | null;
}

/** What a process knows of its bus without asking anybody. */
export interface BusState {
  readonly engine: 'embedded' | 'kafka';
  /** `null` where the bus is the database itself. */
  readonly broker: 'connected' | 'away' | null;
  /** What somebody has to put right for the bus to work as declared, in both languages. */
  readonly complaints: readonly { readonly zh: string; readonly en: string }[];
}

/** What this process has got of one topic, counted since it started. */
export interface TopicFigures {
  readonly topic: string;
  readonly messages: number;
  /** Batches that had their effect and messages of this topic; one batch may have those of several. */
  readonly batches: number;
  /** Batches that failed and came again after a pause. */
  readonly retries: number;
  /** Partitions that wait for their next try now. */
  readonly pausedPartitions: number;
}

/** What came over a bus outside the database. */
export interface ReceivedFigures {
  readonly topics: readonly TopicFigures[];
  /** How often the client of the bus gave up and was started anew. */
  readonly clientFailures: number;
}

/** The bus as one service has it. */
export interface ServiceBus {
  readonly transport: Transport;
  /** Begins to carry what the outbox holds. Returns at once: a bus that is away is waited for behind the scenes. */
  start(): void;
  state(): BusState;
  /** Counts in the database what waits to be sent; `null` where the outbox is the bus itself. */
  relayStatus(): Promise<RelayStatus | null>;
  /** Without asking anybody; `null` where the bus is the database itself. */
  received(): ReceivedFigures | null;
  stop(): Promise<void>;
}

export interface BusUser {
  readonly database: ServiceDatabase;
  readonly signal: LogSignal;
}

/** An engine that carries events between services. */
export interface Bus {
  open(user: BusUser): ServiceBus;
}

/** The bus of one box: the outbox is the log that everybody reads. */
export const embeddedBus: Bus = {
  open: ({ database, signal }) => ({
    transport: embeddedTransport(database, signal),
    start: () => undefined,
    state: () => ({ engine: 'embedded', broker: null, complaints: [] }),
    relayStatus: () => Promise.resolve(null),
    received: () => null,
    stop: () => Promise.resolve(),
  }),
};
