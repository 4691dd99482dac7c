import type { FigureDefinition } from './figure.ts';
import { kafkaDefinitions } from './kafka-definitions.ts';

/** Every figure that the bench knows, in the order in which it is printed. */
export const definitions = {
  intakeHttp: {
    name: 'intake-http',
    unit: 'rows/s',
    aim: { of: 'ratio', atLeast: 0.4 },
    means:
      'Batch intake by HTTP into the whole platform, request after request: 1,000 rows of mixed families in one, each parsed, checked, ' +
      'weighed against its class, its identifiers claimed, sealed into the chain of its site, written and answered. ' +
      'Baseline: the same rows, already decided and sealed, by raw `unnest` into copies of the tables `holding` and `log` ' +
      'with the same indexes, transaction after transaction of 1,000, by the same driver, in the same server.',
  },
  signedIntake: {
    name: 'signed-intake',
    unit: 'rows/s',
    aim: { of: 'ratio', atLeast: 0.7 },
    means:
      'The same intake by the platform as it is, which signs each fact (ECDSA P-256) in the transaction that states it. ' +
      'Baseline: the same rows into the same platform with the signature taken out of its outbox while it is loaded, with a ' +
      'database of its own on the same server, in turns.',
  },
  checkedProjection: {
    name: 'checked-projection',
    unit: 'facts/s',
    aim: null,
    means:
      'Signed facts of mixed histories from the log into the tables of the regulator, which checks the signature of each before it ' +
      'counts (HUIHUAN_CHECK_SIGNATURES=always). Baseline: the same process without looking at signatures, in turns.',
  },
  deviceSignedIntake: {
    name: 'signed-intake-device',
    unit: 'rows/s',
    aim: { of: 'ratio', atLeast: 0.7 },
    means:
      'The same, where a tablet has signed each row by itself: one statement to verify and to keep for each row, and the ' +
      'signature of the server for each fact. Baseline: that of `signed-intake`, in the same turns.',
  },
  permissionCheck: {
    name: 'permission-check',
    unit: 'µs',
    aim: { of: 'ours', atMost: 50 },
    means:
      'Who sends a request, and may they: the guard alone, in one process, for a token that was seen before, with ten grants, at a ' +
      'site that the request names.',
  },
  evidenceVerify: {
    name: 'evidence-verify',
    unit: 'ms',
    aim: { of: 'ours', atMost: 1000 },
    means:
      '`hh evidence --verify` of a shipment of 500 lines that both sides signed: every digest, signature and path to the ' +
      'checkpoint of some 500 facts, without server or network; the whole command, from its start to its end.',
  },
  projectRegulator: {
    name: 'project-regulator',
    unit: 'facts/s',
    aim: { of: 'ratio', atLeast: 0.6 },
    means:
      'Facts of mixed histories (hand-ins, dispatches, receipts, grades, dismantling) from the log into the tables of the ' +
      'regulator, by the regulator service as a process of its own: from the moment in which it may read them until its ' +
      'offset stands behind the last. Baseline: the same event rows by raw `unnest` into one copy of the log with the same ' +
      'indexes, 1,000 per transaction, one connection.',
  },
  handInToSse: {
    name: 'hand-in-to-sse',
    unit: 'ms',
    aim: { of: 'ours', atMost: 1000 },
    means:
      '99th percentile of the time from the moment in which a hand-in is due to be sent until its fact arrives on the live ' +
      'stream of the regulator, at 500 hand-ins per second, ten in a request, offered whether or not the platform keeps up.',
  },
  handInToSseMedian: {
    name: 'hand-in-to-sse-p50',
    unit: 'ms',
    aim: null,
    means: 'The median of the same times.',
  },
  memory: {
    name: 'memory',
    unit: 'MB',
    aim: { of: 'ours', atMost: 1024 },
    means:
      'Memory of the whole platform with 1,000,000 items: proportional set size of its Node process and of every ' +
      'PostgreSQL process, so that shared memory counts once. The highest of the samples taken while the queries below run.',
  },
  traceQuery: {
    name: 'trace-query',
    unit: 'ms',
    aim: { of: 'ours', atMost: 20 },
    means:
      '99th percentile of `GET /api/regulator/trace?q=` by VIN, battery code or serial number at 1,000,000 items, asked one ' +
      'after the other.',
  },
  traceQueryMedian: { name: 'trace-query-p50', unit: 'ms', aim: null, means: 'The median of the same times.' },
  mapQuery: {
    name: 'map-query',
    unit: 'ms',
    aim: { of: 'ours', atMost: 20 },
    means:
      '99th percentile of the two queries of the map, `sites.geojson` and `shipments.geojson`, at 1,000,000 items, asked ' +
      'one after the other.',
  },
  mapQueryMedian: { name: 'map-query-p50', unit: 'ms', aim: null, means: 'The median of the same times.' },
  vehicleDismantle: {
    name: 'vehicle-dismantle',
    unit: 'ms',
    aim: { of: 'ours', atMost: 50 },
    means:
      '99th percentile of the one request that closes the job of a vehicle with 60 parts, each with a number of its own, and 25 ' +
      'materials: decided, numbers claimed, the balance drawn, sealed, signed, and what came out in stock. ' +
      'One vehicle after the other, with 1,000,000 items and their jobs in the books of the sorting tier.',
  },
  vehicleDismantleMedian: {
    name: 'vehicle-dismantle-p50',
    unit: 'ms',
    aim: null,
    means: 'The median of the same times.',
  },
  logAppend: {
    name: 'log-append',
    unit: 'events/s',
    aim: null,
    means:
      'Events from 8 concurrent writers until a reader has them. Ours: the outbox is the log. Baseline: the design that was ' +
      'not taken, an outbox that one appender copies into the log. See adr/0002-outbox-is-the-log.md.',
  },
  logAppendDelay: {
    name: 'log-append-p99',
    unit: 'ms',
    aim: null,
    means:
      '99th percentile of the time from the commit of a writer until the reader has its events, in the same two designs.',
  },
  scale: {
    name: 'scale',
    unit: 'facts/s',
    aim: { of: 'ratio', atLeast: 0.9 },
    means:
      'Fresh facts into the projection of the regulator with 10,000,000 items in it, against the same with 100,000. The first ' +
      '100,000 items are histories that the regulator projected itself. The others are copies of those rows, made by SQL: items, ' +
      'claims of identifiers, archive, shipments, jobs, flows and totals, each copy with identifiers of its own that lie ' +
      'later in time, numbers on things of its own, further on in the archive and in the chains of the same sites, so that ' +
      'every index grows as it would have grown. Not copied: the texts inside the records and the lists of numbers inside the ' +
      'items, which still say what the original says, the log of the bus, and differences beyond their opening. Then, at ' +
      'each size, the same as `project-regulator`: most facts speak of fresh items, one in twenty grades an item drawn from ' +
      'the whole time. A checkpoint before each round, autovacuum off.',
  },
  ...kafkaDefinitions,
} as const satisfies Record<string, FigureDefinition>;

export const allDefinitions: readonly FigureDefinition[] = Object.values(definitions);
