import { startEngine, type Engine } from '@huihuan/platform-engine';
import { visitBroker, type BrokerVisitor, type TestBroker } from '@huihuan/testing-kafka';
import type { ComposeFile } from './compose-file.ts';
import { startComposeBroker } from './compose-broker.ts';

/** What stands on loopback for the containers that are not ours. */
export interface StandIns {
  readonly postgresPassword: string;
  /** `postgres:5432` and `kafka:9092`, and where they really are. */
  readonly places: ReadonlyMap<string, string>;
  /** As the broker itself, who may everything. */
  readonly kafka: BrokerVisitor;
  stop(): Promise<void>;
}

/** A PostgreSQL server and a broker of their own, empty, as on the day of the first `docker compose up`. */
export const startStandIns = async (folder: string, file: ComposeFile): Promise<StandIns> => {
  const engine: Engine = await startEngine({ dataDir: folder, settings: { fsync: 'off', max_connections: '200' } });
  const broker: TestBroker = await startComposeBroker(file);
  return {
    postgresPassword: new URL(engine.adminUrl).password,
    places: new Map([
      ['postgres:5432', `127.0.0.1:${engine.port}`],
      ['kafka:9092', broker.brokers],
    ]),
    kafka: visitBroker(broker.brokers, brokersOwn(broker)),
    stop: async () => {
      await broker.stop();
      await engine.stop();
    },
  };
};

const brokersOwn = ({ env }: TestBroker) => ({
  ...{ mechanism: 'scram-sha-512' as const },
  ...{ username: env['KAFKA_SASL_USERNAME'] ?? '', password: env['KAFKA_SASL_PASSWORD'] ?? '' },
});
