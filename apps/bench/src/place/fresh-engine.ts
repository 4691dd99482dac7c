import { destroyEngine, startEngine, type Engine } from '@huihuan/platform-engine';
import { withFreshFolder } from './fresh-folder.ts';

/**
 * Runs work on an embedded PostgreSQL of its own in a temporary folder, with the settings of production, and leaves nothing
 * behind.
 * @param settings that win over those of production
 */
export const withFreshEngine = <Value>(
  work: (engine: Engine, folder: string) => Promise<Value>,
  settings: Record<string, string> = {},
): Promise<Value> =>
  withFreshFolder(async (folder) => {
    try {
      const engine = await startEngine({ dataDir: folder, settings });
      try {
        return await work(engine, folder);
      } finally {
        await engine.stop();
      }
    } finally {
      await destroyEngine(folder);
    }
  });
