import { call, projectedRows, serviceNames, until } from '@huihuan/testing-platform';
import type { Release, Rollout, Rows, ServiceName } from '@huihuan/testing-platform';
import type { KafkaNetwork } from './kafka-network.support.spec.ts';

/** What can be asked of the databases while versions change. */
export const openLedger = ({ query, network }: KafkaNetwork) => {
  const count = async (service: ServiceName, sql: string, parameters: readonly unknown[] = []): Promise<number> =>
    (await query<{ n: number }>(service, `select count(*)::int as n ${sql}`, parameters))[0]?.n ?? 0;
  return {
    count,
    said: (service: ServiceName, type: string) => count(service, 'from bus.log where type = $1', [type]),
    /** Letters of a type that wait, for what they need or behind another. */
    waiting: (service: ServiceName, type: string) =>
      count(service, 'from dead_letter where type = $1 and done_at is null and discarded_at is null', [type]),
    failed: async (service: ServiceName) =>
      (await call<{ counts: { failed: number } }>(network.url, `/api/${service}/dead-letters`)).body.counts.failed,
    unread: async () =>
      (await query<{ type: string }>('regulator', 'select distinct type from unread_fact order by 1')).map(
        ({ type }) => type,
      ),
  };
};

/** The projections of a regulator of this version that hears everything for the first time. */
export const projectedAnew = async (kafka: KafkaNetwork, rollout: Rollout, version: Release): Promise<Rows> => {
  const url = new URL(kafka.network.databaseOf('regulator'));
  url.pathname = `${url.pathname}_anew`;
  const name = url.pathname.slice(1);
  await kafka.query('regulator', `create database ${name}`);
  const end = await rollout.aside('regulator', version, {
    DATABASE_URL: url.toString(),
    KAFKA_GROUP: 'huihuan.regulator.anew',
  });
  try {
    const counts = await Promise.all(
      serviceNames.map((service) => kafka.query<{ n: number }>(service, 'select count(*)::int as n from bus.log')),
    );
    const said = counts.flat().reduce((sum, { n }) => sum + n, 0);
    await until(async () => (await projectedRows(url.toString()))['fact']?.length === said, 120_000);
    return await projectedRows(url.toString());
  } finally {
    await end();
    await kafka.query('regulator', `drop database ${name} with (force)`);
  }
};
