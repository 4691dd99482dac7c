import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyEngine, startEngine, type Engine } from '@huihuan/platform-engine';

/**
 * Runs work on an embedded PostgreSQL of its own in a temporary folder, with the settings of production, and leaves nothing
 * behind.
 */
export const withFreshEngine = async <Value>(
  work: (engine: Engine, folder: string) => Promise<Value>,
): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'huihuan-bench-'));
  // the user that PostgreSQL runs as must be able to enter it
  await chmod(folder, 0o755);
  try {
    const engine = await startEngine({ dataDir: folder });
    try {
      return await work(engine, folder);
    } finally {
      await engine.stop();
    }
  } finally {
    await destroyEngine(folder);
    await rm(folder, { recursive: true, force: true });
  }
};
