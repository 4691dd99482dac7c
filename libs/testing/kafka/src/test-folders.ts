import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyBroker } from '@huihuan/platform-broker';

/** Fetched once by the first run on this machine, and used by all. */
export const testJarsDir = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'huihuan', 'kafka');

const prefix = 'huihuan-kafka-';

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), prefix));

/** Said by jest's global setup: a file beside this one may have a broker that it has just killed. */
const runBegan = Number(process.env['HUIHUAN_TEST_RUN_BEGAN'] ?? Date.now());

/** A folder of the minute before may belong to a run that was just starting. */
const isOld = async (folder: string): Promise<boolean> => runBegan - (await stat(folder)).mtimeMs > 60_000;

let swept: Promise<void> | undefined;

/** Deletes what runs that were killed left behind; one that still runs refuses. */
export const sweep = (): Promise<void> => (swept ??= sweepFolders());

const sweepFolders = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    try {
      if (name.startsWith(prefix) && (await isOld(folder))) await remove(folder);
    } catch {
      // in use, or another user's
    }
  }
};

export const remove = async (folder: string): Promise<void> => {
  await destroyBroker(folder);
  await rm(folder, { recursive: true, force: true });
};
