/**
 * The one real PostgreSQL of a test run. Tests that need a database of their own create one through
 * HUIHUAN_TEST_DATABASE_URL (a superuser); set that variable to run them against another server.
 */
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const prefix = 'huihuan-test-';

/**
 * Speed for data that no one will miss: only tests may run so, a power cut would ruin the cluster. Several files use it at
 * the same time, each with platforms whose pools may fill.
 */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '64MB',
  max_connections: '400',
};

let running;

/** A folder of this minute may belong to a run that is just starting. */
const isOld = async (folder) => Date.now() - (await stat(folder)).mtimeMs > 60_000;

/** What runs that were killed left behind; one that still runs refuses. */
const sweep = async (destroyEngine) => {
  const folders = (await readdir(tmpdir()))
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(tmpdir(), name));
  for (const folder of folders) {
    try {
      if (!(await isOld(folder))) continue;
      await destroyEngine(folder);
      await rm(folder, { recursive: true, force: true });
    } catch {
      // in use, or another user's
    }
  }
};

export const startTestEngine = async () => {
  // tests that start processes run what users run, so it must be compiled, also when jest was called directly
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, env: { ...process.env, HUIHUAN_BUILD_QUIET: '1' } });
  process.env.HUIHUAN_TEST_RUN_BEGAN ??= String(Date.now());
  if (process.env.HUIHUAN_TEST_DATABASE_URL) return;
  const { destroyEngine, startEngine } = await import('@huihuan/platform-engine');
  await sweep(destroyEngine);
  const dataDir = await mkdtemp(join(tmpdir(), prefix));
  // the user that PostgreSQL runs as must be able to enter it
  await chmod(dataDir, 0o755);
  const engine = await startEngine({ dataDir, settings });
  process.env.HUIHUAN_TEST_DATABASE_URL = engine.adminUrl;
  // beside what goes with this server: the data folder of the platform that most tests start with
  process.env.HUIHUAN_TEST_SEEDED = join(dataDir, 'seeded');
  running = { engine, dataDir, destroyEngine };
};

export const stopTestEngine = async () => {
  if (!running) return;
  const { engine, dataDir, destroyEngine } = running;
  running = undefined;
  delete process.env.HUIHUAN_TEST_DATABASE_URL;
  delete process.env.HUIHUAN_TEST_SEEDED;
  await engine.stop();
  await destroyEngine(dataDir);
  await rm(dataDir, { recursive: true, force: true });
};
