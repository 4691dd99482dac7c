import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, inTurn, keepAsTemplate, type TestDatabase } from '@huihuan/testing-database';
import { caughtUp } from './caught-up.ts';
import { runProgram } from './process/run-program.ts';

/** Where a platform starts: its database and its data folder. */
export interface Place {
  readonly database: TestDatabase;
  readonly data: string;
}

const template = 'template_of_the_demonstration';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'huihuan-e2e-'));

export const emptyPlace = async (): Promise<Place> => ({
  database: await createTestDatabase([]),
  data: await newFolder(),
});

/**
 * A copy of what a platform of this test run left that was started once on nothing, heard its whole demonstration network and was
 * stopped: schemas, network and secrets are there, as on any day but the first. Whoever comes first makes it, the others wait.
 * Where the run has no server of its own, the place is empty: a template would outlive the code that made it.
 */
export const seededPlace = async (main: string, environment: NodeJS.ProcessEnv): Promise<Place> => {
  const folder = process.env['HUIHUAN_TEST_SEEDED'];
  if (folder === undefined) return emptyPlace();
  await inTurn(template, (isThere) => (isThere ? undefined : seed(folder, main, environment)));
  const data = await newFolder();
  await cp(folder, data, { recursive: true });
  return { database: await createTestDatabase([], template), data };
};

const seed = async (folder: string, main: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const database = await createTestDatabase([]);
  const program = runProgram(main, { ...environment, DATABASE_URL: database.url, HUIHUAN_DATA: folder, PORT: '0' });
  await caughtUp(await program.ready);
  program.child.kill('SIGTERM');
  const { code } = await program.ended;
  if (code !== 0) throw new Error(`the platform of the template ended with ${code}:\n${program.said()}`);
  await rm(join(folder, 'logs'), { recursive: true, force: true });
  await keepAsTemplate(database.url, template);
};
