import type { BrokerUser } from './scram.ts';
import type { Certificate } from './certificate.ts';

type Setting = readonly [name: string, value: string, why: string];

/** Every setting of the broker that differs from Kafka's own and depends on nothing, and why. */
export const fixedSettings: readonly Setting[] = [
  ['process.roles', 'broker,controller', 'one process is the whole cluster (KRaft)'],
  ['node.id', '1', 'the only one'],
  ['controller.listener.names', 'CONTROLLER', 'the broker’s way to its own controller'],
  ['inter.broker.listener.name', 'CLIENTS', 'the broker’s way to itself is the way of the clients'],
  ['log.dirs', 'data', 'relative to the data folder: a comma in its path would be read as two folders'],
  ['auto.create.topics.enable', 'false', 'topics come from infra/kafka/topics.json, never from a typing error'],
  ['message.max.bytes', '8388608', 'a shipment with all its lines and signatures fits with room to spare'],
  ['replica.fetch.max.bytes', '8388608', 'the same'],
  ['default.replication.factor', '1', 'there is one broker'],
  ['min.insync.replicas', '1', 'the same'],
  ['offsets.topic.replication.factor', '1', 'the same'],
  ['transaction.state.log.replication.factor', '1', 'the same'],
  ['transaction.state.log.min.isr', '1', 'the same'],
  ['share.coordinator.state.topic.replication.factor', '1', 'the same'],
  ['share.coordinator.state.topic.min.isr', '1', 'the same'],
  ['offsets.topic.num.partitions', '4', 'a handful of groups; 50 would be opened and checked at every start'],
  ['transaction.state.log.num.partitions', '4', 'the same'],
  [
    'offsets.retention.minutes',
    '525600',
    'a service that stands still for weeks goes on where it was, not at the start',
  ],
  [
    'broker.session.timeout.ms',
    '3000',
    'after kill -9 the controller takes the broker for alive so long, and turns it away',
  ],
  ['broker.heartbeat.interval.ms', '500', 'several within that time'],
  ['group.initial.rebalance.delay.ms', '0', 'a first member does not wait three seconds for others'],
  ['num.network.threads', '2', 'two cores'],
  ['num.io.threads', '4', 'the same'],
  ['log.cleaner.threads', '1', 'only offsets are compacted'],
  ['log.cleaner.dedupe.buffer.size', '8388608', 'Kafka’s own would take 128 MB of the heap for those offsets'],
];

export interface Chosen {
  /** Where it listens. */
  readonly host: string;
  /** What clients are told to connect to. */
  readonly advertisedHost: string;
  readonly port: number;
  /** Of the controller: on loopback, for the broker alone. */
  readonly controllerPort: number;
  readonly users: readonly BrokerUser[];
  readonly certificate: Certificate | undefined;
  readonly overrides: Readonly<Record<string, string>>;
}

/** The whole configuration; it holds secrets when there are users or a certificate. */
export const brokerSettings = (chosen: Chosen): Record<string, string> => {
  const { port, controllerPort, users, certificate } = chosen;
  const protocol = `${users.length > 0 ? 'SASL_' : ''}${certificate === undefined ? 'PLAINTEXT' : 'SSL'}`;
  const controller = `127.0.0.1:${controllerPort}`;
  return {
    ...Object.fromEntries(fixedSettings.map(([name, value]) => [name, value])),
    'controller.quorum.voters': `1@${controller}`,
    listeners: `CLIENTS://${bracketed(chosen.host)}:${port},CONTROLLER://${controller}`,
    'advertised.listeners': `CLIENTS://${bracketed(chosen.advertisedHost)}:${port}`,
    'listener.security.protocol.map': `CLIENTS:${protocol},CONTROLLER:PLAINTEXT`,
    ...signInSettings(users),
    ...tlsSettings(certificate),
    ...chosen.overrides,
  };
};

/** An address of IPv6 beside a port. */
export const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The broker signs in to itself as the first user. */
const signInSettings = ([first]: readonly BrokerUser[]): Record<string, string> => {
  if (first === undefined) return {};
  const login = `username=${quoted(first.username)} password=${quoted(first.password)}`;
  return {
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'listener.name.clients.scram-sha-512.sasl.jaas.config': `org.apache.kafka.common.security.scram.ScramLoginModule required ${login};`,
  };
};

const tlsSettings = (certificate: Certificate | undefined): Record<string, string> =>
  certificate === undefined
    ? {}
    : {
        'listener.name.clients.ssl.keystore.type': 'PKCS12',
        'listener.name.clients.ssl.keystore.location': certificate.keystore,
        'listener.name.clients.ssl.keystore.password': certificate.password,
        'listener.name.clients.ssl.truststore.type': 'PEM',
        'listener.name.clients.ssl.truststore.location': certificate.certificate,
      };
