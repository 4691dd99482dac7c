import { serviceSource } from '@huihuan/contracts-events';
import { startTestBroker } from '@huihuan/testing-kafka';
import { call, projectedOfOthers, until } from '@huihuan/testing-platform';
import type { Release, Rollout, Rows, ServiceName } from '@huihuan/testing-platform';
import { makeTopics, type KafkaNetwork } from './kafka-network.support.spec.ts';
import { everythingSaid, send } from './messages.support.spec.ts';

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

/**
 * The projections of a regulator of this version that hears everything for the first time, from a broker of its own: it has
 * a chain of its own, which must not come between that of the one at work.
 */
export const projectedAnew = async (kafka: KafkaNetwork, rollout: Rollout, version: Release): Promise<Rows> => {
  const url = new URL(kafka.network.databaseOf('regulator'));
  url.pathname = `${url.pathname}_anew`;
  const name = url.pathname.slice(1);
  const own = `"source":"${serviceSource('regulator')}"`;
  const said = (await everythingSaid(kafka)).filter(({ record }) => !record.includes(own));
  const broker = await startTestBroker();
  await makeTopics(broker);
  await send(broker, said);
  await kafka.query('regulator', `create database ${name}`);
  const end = await rollout.aside('regulator', version, { ...broker.env, DATABASE_URL: url.toString() });
  try {
    await until(async () => (await projectedOfOthers(url.toString()))['fact']?.length === said.length, 120_000);
    return await projectedOfOthers(url.toString());
  } finally {
    await end();
    await broker.stop();
    await kafka.query('regulator', `drop database ${name} with (force)`);
  }
};
