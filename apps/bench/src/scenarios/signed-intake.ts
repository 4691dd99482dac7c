import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { definitions } from '../figures/definitions.ts';
import { batchMaker, sendBatch, signedBatch, type Batch } from '../goods/batches.ts';
import { readNetwork } from '../goods/network.ts';
import { inTurn } from '../measure/in-turn.ts';
import { rate } from '../measure/side-by-side.ts';
import { median } from '../measure/statistics.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { compiled } from '../place/compiled.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { keptConnections } from '../place/http.ts';
import { ProcessorMeter, processorTimeOf } from '../place/processor-time.ts';
import { enrolTablet, type Tablet } from '../place/tablet.ts';
import type { Measured, Scenario } from './scenario.ts';
import { withPlatforms, type Taker } from './signed-intake/platforms.ts';

const unsigned = { NODE_OPTIONS: `--import ${pathToFileURL(compiled('baseline/unsigned/register.js')).href}` };

/** Three platforms, each with a database of its own on one server, take the same batches in turn. */
export const signedIntake: Scenario = {
  gives: [definitions.signedIntake, definitions.deviceSignedIntake],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine) =>
      withPlatforms(engine.adminUrl, { server: {}, device: {}, unsigned }, async (takers) => {
        const agent = keptConnections(1);
        try {
          const rounds = quick ? 2 : 5;
          const network = await readNetwork(takers.server.url);
          const batchesOf = batchMaker(network, quick ? 4 : 20);
          const tablets = await tabletsAt(takers.device, network.points);
          const meterOf = (name: Side): ProcessorMeter =>
            new ProcessorMeter(() => processorTimeOf(takers[name].pid, engine.dataDirectory));
          const meters = { server: meterOf('server'), device: meterOf('device'), unsigned: meterOf('unsigned') };
          const made = new Map<number, readonly Batch[]>();
          const batchesIn = (round: number): readonly Batch[] => {
            const batches = made.get(round) ?? batchesOf(round);
            made.clear();
            made.set(round, batches);
            return batches;
          };
          const side = (name: Side, sent: (batch: Batch) => Batch) => async (round: number) => {
            const batches = batchesIn(round).map(sent);
            const count = batches.reduce((sum, { handIns }) => sum + handIns.length, 0);
            const { url, client } = takers[name];
            const done = await meters[name].during(count, () =>
              rate(count, async () => {
                for (const batch of batches) await sendBatch(url, batch, agent);
              }),
            );
            // what follows from the hand-ins must not run into the other sides' time
            await untilCaughtUp(client, { signal });
            say(`signed-intake: round ${round} of ${rounds}, ${Math.round(done)} rows/s, ${name}`);
            return done;
          };
          const asTheyAre = (batch: Batch): Batch => batch;
          const measured = await inTurn(rounds, {
            server: side('server', asTheyAre),
            device: side('device', (batch) => signedBatch(batch, tabletOf(tablets, batch.siteId))),
            unsigned: side('unsigned', asTheyAre),
          });
          await assertWhoSigned(takers.server.client, { signed: true, stated: false });
          await assertWhoSigned(takers.device.client, { signed: true, stated: true });
          await assertWhoSigned(takers.unsigned.client, { signed: false, stated: false });
          return [
            measuredBy(definitions.signedIntake, 'server', { measured, meters }),
            measuredBy(definitions.deviceSignedIntake, 'device', { measured, meters }),
          ];
        } finally {
          agent.destroy();
        }
      }),
    ),
};

type Side = 'server' | 'device' | 'unsigned';

const tabletsAt = async (
  { url, client }: Taker,
  sites: readonly { readonly siteId: string }[],
): Promise<ReadonlyMap<string, Tablet>> => {
  const tablets = new Map<string, Tablet>();
  for (const { siteId } of sites) tablets.set(siteId, await enrolTablet(url, siteId));
  // the tier has to hear of them
  await untilCaughtUp(client, { signal: AbortSignal.timeout(60_000) });
  return tablets;
};

const tabletOf = (tablets: ReadonlyMap<string, Tablet>, siteId: string): Tablet => {
  const tablet = tablets.get(siteId);
  if (tablet === undefined) throw new Error(`no tablet at ${siteId}`);
  return tablet;
};

/** A comparison of two that do the same says nothing. */
const assertWhoSigned = async (
  client: pg.Client,
  wanted: { readonly signed: boolean; readonly stated: boolean },
): Promise<void> => {
  const { rows } = await client.query<{ signed: boolean; stated: boolean }>(
    `select record::json -> 'signature' is not null as signed, record::json -> 'statement' is not null as stated
       from bus.log where type = 'cn.huihuan.item.collected.v1' group by 1, 2`,
  );
  const [found, ...more] = rows;
  if (more.length > 0 || found?.signed !== wanted.signed || found.stated !== wanted.stated)
    throw new Error(`a side is not what it is called: ${JSON.stringify({ wanted, rows })}`);
};

interface Told {
  readonly measured: readonly Readonly<Record<Side, number>>[];
  readonly meters: Readonly<Record<Side, ProcessorMeter>>;
}

const measuredBy = (definition: Measured['definition'], name: Side, { measured, meters }: Told): Measured => {
  const ratios = measured.map((round) => round[name] / round.unsigned);
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  const [ours, baseline] = [meters[name].perThousand(), meters.unsigned.perThousand()];
  return {
    definition,
    ours: median(measured.map((round) => round[name])),
    baseline: median(measured.map((round) => round.unsigned)),
    notes: [
      `${measured.length} rounds; the ratio of a single round went from ${spread}.`,
      `1,000 rows keep a processor busy for ${ours.node} ms in Node and ${ours.postgres} ms in PostgreSQL, against ` +
        `${baseline.node} ms and ${baseline.postgres} ms where nothing is signed.`,
    ],
  };
};
