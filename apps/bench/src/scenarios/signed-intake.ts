import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { definitions } from '../figures/definitions.ts';
import { batchMaker, sendBatch, type Batch } from '../goods/batches.ts';
import { readNetwork } from '../goods/network.ts';
import { rate, sideBySide, type SideBySide } from '../measure/side-by-side.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { compiled } from '../place/compiled.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { withFreshFolder } from '../place/fresh-folder.ts';
import { keptConnections } from '../place/http.ts';
import { startProgram } from '../place/program.ts';
import type { Scenario } from './scenario.ts';

const unsigned = { NODE_OPTIONS: `--import ${pathToFileURL(compiled('baseline/unsigned/register.js')).href}` };

/** Signed and unsigned platform, each with a database of its own on one server, take the same batches in turn. */
export const signedIntake: Scenario = {
  gives: [definitions.signedIntake],
  run: ({ quick, say, signal }) =>
    withFreshEngine((engine, dataDir) =>
      withFreshFolder(async (otherFolder) => {
        await withConnection(engine.adminUrl, (client) => client.query('create database unsigned'));
        const otherUrl = databaseAt(engine.adminUrl, 'unsigned');
        const ours = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
        const other = await startProgram({
          app: 'platform',
          databaseUrl: otherUrl,
          dataDir: otherFolder,
          env: unsigned,
        });
        const agent = keptConnections(1);
        try {
          const rounds = quick ? 2 : 5;
          const batchesOf = batchMaker(await readNetwork(ours.url), quick ? 4 : 20);
          const made = new Map<number, readonly Batch[]>();
          const side = (url: string, client: pg.Client, name: string) => async (round: number) => {
            const batches = made.get(round) ?? batchesOf(round);
            made.clear();
            made.set(round, batches);
            const count = batches.reduce((sum, { handIns }) => sum + handIns.length, 0);
            const done = await rate(count, async () => {
              for (const batch of batches) await sendBatch(url, batch, agent);
            });
            // what follows from the hand-ins must not run into the other side's time
            await untilCaughtUp(client, { signal });
            say(`signed-intake: round ${round} of ${rounds}, ${Math.round(done)} rows/s, ${name}`);
            return done;
          };
          const measured = await withConnection(engine.adminUrl, (one) =>
            withConnection(otherUrl, async (two) => {
              const both = await sideBySide(rounds, side(ours.url, one, 'signed'), side(other.url, two, 'unsigned'));
              await assertSigned(one, true);
              await assertSigned(two, false);
              return both;
            }),
          );
          return [{ definition: definitions.signedIntake, ...measured, notes: notesOf(measured) }];
        } finally {
          agent.destroy();
          await other.stop();
          await ours.stop();
        }
      }),
    ),
};

const databaseAt = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** A comparison of two that do the same says nothing. */
const assertSigned = async (client: pg.Client, wanted: boolean): Promise<void> => {
  const { rows } = await client.query<{ isSigned: boolean }>(
    `select record::json -> 'signature' is not null as "isSigned" from bus.log group by 1`,
  );
  if (rows.length !== 1 || rows[0]?.isSigned !== wanted)
    throw new Error(`the ${wanted ? 'signed' : 'unsigned'} side is not what it is called`);
};

const notesOf = ({ rounds }: SideBySide): readonly string[] => {
  const ratios = rounds.map((round) => round.ours / round.baseline);
  return [
    `${rounds.length} rounds; the ratio of a single round went from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}.`,
  ];
};
