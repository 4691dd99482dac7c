import { call, until, type Network, type ServiceName, type StartAs } from '@huihuan/testing-platform';
import type { Inspector } from '../spec/log.support.spec.ts';

/** The services that hear of others. */
export const readers = ['collection', 'transfer', 'sorting', 'regulator'] as const satisfies readonly ServiceName[];
export type Reader = (typeof readers)[number];

/** What a process was given by the bus since it started, whatever became of it. */
const handedOver = async (url: string): Promise<number> => {
  const { body } = await call<string>(url, '/metrics');
  const line = body.split('\n').find((one) => one.startsWith('huihuan_consumer_batch_events_sum{'));
  return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? 0);
};

/** What stands in the log up to now and has had its effect with a reader. */
const heardBy = async (inspector: Inspector, service: Reader): Promise<number> => {
  const inbox = service === 'regulator' ? 'regulator.fact' : `${service}.inbox`;
  return (await inspector.query<{ n: number }>(`select count(*)::int as n from ${inbox}`))[0]?.n ?? 0;
};

interface SetBack {
  readonly network: Network;
  readonly inspector: Inspector;
}

/** Stops a reader, sets its offset back to the first event of the log, and starts it: it hears of everything once more. */
export const hearAllAgain = async ({ network, inspector }: SetBack, service: Reader, as?: StartAs): Promise<void> => {
  const place = network.process(service);
  await place.stop();
  const heard = await heardBy(inspector, service);
  await inspector.query(`update ${service}.consumer_offset set txid = '0', pos = 0`);
  await place.start(as);
  await until(async () => (await handedOver(place.url)) >= heard);
};
