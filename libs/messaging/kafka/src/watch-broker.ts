import { setTimeout as pause } from 'node:timers/promises';
import { tellFailure } from '@huihuan/kernel-domain';
import type { Admin, Kafka } from 'kafkajs';
import type { KafkaLog } from './settings/kafka-client.ts';

export interface Complaint {
  readonly zh: string;
  readonly en: string;
}

export interface BrokerState {
  readonly broker: 'connected' | 'away';
  /** What differs between the topics that are there and those that are declared. */
  readonly complaints: readonly Complaint[];
}

export interface WatchOptions {
  readonly kafka: Kafka;
  /** Where the brokers are said to be, for words. */
  readonly brokers: readonly string[];
  readonly log: KafkaLog;
  /** What is not as declared. */
  readonly compare: (admin: Admin) => Promise<readonly Complaint[]>;
}

export interface BrokerWatch {
  state(): BrokerState;
  stop(): Promise<void>;
}

const whileWell = 15_000;
const whileAway = 2_000;

/** Looks from time to time whether Kafka answers and whether its topics are as declared, and says so when that changes. */
export const watchBroker = (options: WatchOptions): BrokerWatch => {
  const stopping = new AbortController();
  let state: BrokerState = { broker: 'away', complaints: [] };
  let said = '';
  const tell = (next: BrokerState, failure: unknown): void => {
    state = next;
    const words = JSON.stringify([next, failure === null ? '' : tellFailure(failure).message]);
    if (words === said) return;
    said = words;
    sayState(options, next, failure);
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        tell({ broker: 'connected', complaints: await look(options) }, null);
      } catch (failure) {
        tell({ broker: 'away', complaints: state.complaints }, failure);
      }
      const wait = state.broker === 'connected' && state.complaints.length === 0 ? whileWell : whileAway;
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    state: () => state,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

const look = async ({ kafka, compare }: WatchOptions): Promise<readonly Complaint[]> => {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await compare(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

const sayState = ({ log, brokers }: WatchOptions, { broker, complaints }: BrokerState, failure: unknown): void => {
  const place = brokers.join(', ');
  const why = failure === null ? '' : tellFailure(failure).message;
  if (broker === 'away') {
    log.warn(
      { err: failure },
      `Kafka 无法访问（${place}：${why}），事件暂存待发；请检查 Kafka 是否运行，以及 KAFKA_BROKERS、KAFKA_TLS、KAFKA_SASL_* · ` +
        `Kafka at ${place} cannot be used (${why}), events are kept until it can: check that Kafka runs, and ` +
        `KAFKA_BROKERS, KAFKA_TLS and KAFKA_SASL_*`,
    );
  } else if (complaints.length === 0) {
    log.info({ brokers }, 'Kafka answers, and its topics are as declared');
  }
  for (const { zh, en } of complaints) log.error({ brokers }, `${zh} · ${en}`);
};
