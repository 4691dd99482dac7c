import type { Kafka } from 'kafkajs';
import { renewedClient } from '../renewed-client.ts';

/** Tells which cluster it is that answers where Kafka is said to be. */
export interface WhichCluster {
  /** `null` where it does not tell its name. @throws where nobody answers */
  id(): Promise<string | null>;
  close(): Promise<void>;
}

export const whichCluster = (kafka: Kafka): WhichCluster => {
  const admin = renewedClient(() => kafka.admin());
  return {
    id: () => admin.use(async (connected) => idOf(await connected.describeCluster().catch(unanswered))),
    close: () => admin.renew(),
  };
};

/** A broker of before 0.10.1, and what only speaks the protocol of Kafka, may say nothing. */
const idOf = ({ clusterId }: { readonly clusterId?: string | null }): string | null =>
  clusterId === undefined || clusterId === '' ? null : clusterId;

/** The client says that it cannot take `null` apart where all connections broke. */
const unanswered = (failure: unknown): never => {
  throw new Error('Kafka did not say which cluster it is', { cause: failure });
};
