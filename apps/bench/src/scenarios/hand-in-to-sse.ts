import { definitions } from '../figures/definitions.ts';
import { withFleet } from '../fleet/with-fleet.ts';
import { readNetwork } from '../goods/network.ts';
import { percentile } from '../measure/statistics.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { startProgram } from '../place/program.ts';
import { connections, offer, rowsOfRequest, type Offering } from './hand-in-to-sse/offer.ts';
import type { BenchContext, Measured, Scenario } from './scenario.ts';

const { handInToSse: onTheLog, handInToSseMedian: onTheLogMedian } = definitions;
const { handInToSseKafka: onKafka, handInToSseKafkaMedian: onKafkaMedian } = definitions;

export const handInToSse: Scenario = {
  gives: [onTheLog, onTheLogMedian],
  run: (context) =>
    withFreshEngine(async (engine, dataDir) => {
      const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
      try {
        const network = await readNetwork(platform.url);
        return await measure(context, { url: platform.url, network }, [onTheLog, onTheLogMedian]);
      } finally {
        await platform.stop();
      }
    }),
};

export const handInToSseKafka: Scenario = {
  gives: [onKafka, onKafkaMedian],
  needs: 'kafka',
  run: (context) => withFleet(context, (fleet) => measure(context, fleet, [onKafka, onKafkaMedian])),
};

const measure = async (
  { quick, say, signal }: BenchContext,
  { url, network }: Pick<Offering, 'url' | 'network'>,
  [tail, median]: readonly [Measured['definition'], Measured['definition']],
): Promise<readonly Measured[]> => {
  const seconds = quick ? 2 : 30;
  const { delays, answered } = await offer({ name: tail.name, url, network, seconds, say, signal });
  const notes = [
    `${delays.length} hand-ins in ${seconds} s, ${rowsOfRequest} in a request, by ${connections} kept connections; the answer itself came after ` +
      `${percentile(answered, 0.5).toFixed(0)} ms (p50) and ${percentile(answered, 0.99).toFixed(0)} ms (p99).`,
  ];
  return [
    { definition: tail, ours: percentile(delays, 0.99), baseline: null, notes },
    { definition: median, ours: percentile(delays, 0.5), baseline: null, notes: [] },
  ];
};
