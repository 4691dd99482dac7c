import type { Attestation } from '@huihuan/contracts-events';
import { newPrivateKey, openServiceSigner } from '@huihuan/platform-signing';
import { definitions } from '../figures/definitions.ts';
import { openChains } from '../goods/chains.ts';
import { cohortItems, openHistories } from '../goods/histories.ts';
import { readNetwork } from '../goods/network.ts';
import { seeded } from '../goods/random.ts';
import { appendSayings } from '../log/append-facts.ts';
import { rate, sideBySide } from '../measure/side-by-side.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { ProcessorMeter, processorTimeOf } from '../place/processor-time.ts';
import { startProgram } from '../place/program.ts';
import type { Scenario } from './scenario.ts';

const cohortEvery = 3_600_000;

/** The regulator with the check of signatures and without it, on one database: each side starts its process anew in each round. */
export const checkedProjection: Scenario = {
  gives: [definitions.checkedProjection],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine, dataDir) =>
      withConnection(engine.adminUrl, async (client) => {
        const env = { HUIHUAN_SIGNING_KEY: newPrivateKey() };
        const start = (app: 'platform' | 'regulator-service', more = {}) =>
          startProgram({ app, databaseUrl: engine.adminUrl, dataDir, env: { ...env, ...more } });
        const platform = await start('platform');
        const network = await readNetwork(platform.url).finally(() => platform.stop());
        const random = seeded(20_261_123);
        const histories = openHistories(random, network, openChains(random, attestationOf(env)));
        // keys count from their publication on, which was a moment ago
        const firstDay = Date.now();
        const cohortsOfRound = quick ? 4 : 20;
        let cohorts = 0;
        const draw = () =>
          Array.from({ length: cohortsOfRound }, () => {
            cohorts += 1;
            return histories.next(firstDay + cohorts * cohortEvery, false);
          }).flatMap((cohort) => cohort.sayings);
        const rounds = quick ? 2 : 5;
        const figures = { always: '', never: '' };
        const side = (checks: 'always' | 'never') => async (round: number) => {
          const sayings = draw();
          const regulator = await start('regulator-service', { HUIHUAN_CHECK_SIGNATURES: checks });
          try {
            await untilCaughtUp(client, { signal, only: 'regulator' });
            const meter = new ProcessorMeter(() => processorTimeOf(regulator.pid, engine.dataDirectory));
            regulator.halt();
            const count = await appendSayings(client, sayings).finally(() => regulator.goOn());
            const done = await meter.during(count, () =>
              rate(count, () => untilCaughtUp(client, { signal, only: 'regulator' })),
            );
            const { node, postgres } = meter.perThousand();
            figures[checks] = `${node} ms in Node and ${postgres} ms in PostgreSQL`;
            say(`checked-projection: round ${round} of ${rounds}, ${Math.round(done)} facts/s, checked: ${checks}`);
            return done;
          } finally {
            await regulator.stop();
          }
        };
        const measured = await sideBySide(rounds, side('always'), side('never'));
        await assertNothingRefused(client);
        const notes = [
          `${rounds} rounds of ${cohortsOfRound * cohortItems} hand-ins each with what became of them, each in a process that was just started.`,
          `1,000 facts keep a processor busy for ${figures.always}, against ${figures.never} without the check.`,
        ];
        return [{ definition: definitions.checkedProjection, ...measured, notes }];
      }),
    ),
};

const attestationOf = (env: Readonly<Record<string, string>>): Attestation => {
  const signer = openServiceSigner(env, 'collection');
  return {
    actor: { service: 'collection' },
    sign: (text) => ({ kid: signer.kid, by: 'server', value: signer.sign(text) }),
  };
};

/** Facts that were put aside would be no work. */
const assertNothingRefused = async (client: { query(sql: string): Promise<{ rows: unknown[] }> }): Promise<void> => {
  const { rows } = await client.query('select error from regulator.dead_letter limit 1');
  if (rows.length > 0) throw new Error(`facts were put aside: ${JSON.stringify(rows)}`);
};
