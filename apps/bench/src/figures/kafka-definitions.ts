import type { FigureDefinition } from './figure.ts';

/** The figures of the bus beyond one machine. They need Java and Maven, and are left out by name where those are missing. */
export const kafkaDefinitions = {
  projectKafka: {
    name: 'project-kafka',
    unit: 'facts/s',
    aim: { of: 'ratio', atLeast: 0.6 },
    means:
      'Facts of mixed histories from Kafka into the tables of the regulator, by the regulator service as a process of its own ' +
      'on a database of its own: from the moment in which the broker shows them, all at once, until the archive of the ' +
      'regulator holds the last. Baseline: a process with the plain client (kafkajs, `eachBatch`, its defaults) that writes ' +
      'each batch by one raw `unnest` insert, a transaction of its own, into a copy of the log with the same indexes; the ' +
      'same facts, in topics of its own with as many partitions. On both sides the facts become visible by the end of one ' +
      'transaction of Kafka, so that the time of sending them is in nobody’s time.',
  },
  projectKafkaVsNest: {
    name: 'project-kafka-vs-nest',
    unit: 'facts/s',
    aim: { of: 'ratio', atLeast: 60 },
    means:
      'The same rate of ours. Baseline: a Nest microservice such as the documentation of Nest and TypeORM teaches ' +
      '(`Transport.KAFKA`, `@EventPattern`, entities, one `dataSource.transaction` for each message): inbox, items, stock by ' +
      'site and class, flows by hour. It writes the rows of a message by one statement for each table, adds to counters in ' +
      'the database, and runs as a process of its own on the same server. It does less than ours: no archive, no chains, no ' +
      'claims of identifiers, no flows by day, no shipments and no jobs. Measured over fewer facts. See apps/bench/src/baseline.',
  },
  relay: {
    name: 'relay',
    unit: 'events/s',
    aim: { of: 'ratio', atLeast: 0.6 },
    means:
      'The relay of one service: from the commit that brings a batch of events into its log until its offset stands behind ' +
      'the last, each event acknowledged by Kafka. Baseline: a plain kafkajs producer (idempotent, `acks` all) that sends the ' +
      'same messages out of memory, 2,000 together as the relay does, to the same topics of the same broker.',
  },
  wholeWay: {
    name: 'whole-way',
    unit: 'facts/s',
    aim: { of: 'ours', atLeast: 3000 },
    means:
      'The whole way on one machine, broker, database, gateway, five services and the sender of the load together: hand-ins ' +
      'by HTTP, 1,000 rows in a request, through the gateway into the outbox, by the relay to Kafka and into the regulator’s ' +
      'projection, where they are counted. As many requests are under way as it bears: the sender waits while the regulator ' +
      'is more than some seconds behind, so that the rate is one that lasts.',
  },
  burstLag: {
    name: 'burst-lag',
    unit: 's',
    aim: { of: 'ours', atMost: 10 },
    means:
      'After 100,000 hand-ins by HTTP as fast as they are taken: from the last answer until the relay has brought all of them ' +
      'to Kafka, every group of consumers stands behind the last, and the regulator holds each.',
  },
  handInToSseKafka: {
    name: 'hand-in-to-sse-kafka',
    unit: 'ms',
    aim: { of: 'ours', atMost: 1000 },
    means:
      '`hand-in-to-sse` between processes: 99th percentile of the time from the moment in which a hand-in is due to be sent to ' +
      'the gateway until its fact arrives on the live stream of the regulator, by way of Kafka, at 500 hand-ins per second.',
  },
  handInToSseKafkaMedian: {
    name: 'hand-in-to-sse-kafka-p50',
    unit: 'ms',
    aim: null,
    means: 'The median of the same times.',
  },
} as const satisfies Record<string, FigureDefinition>;
