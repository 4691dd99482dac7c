import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { destroyEngine } from '../data-location.ts';

/** Folders of one test file, and the engines in them, deleted together. */
export const scratch = () => {
  const folders: string[] = [];
  return {
    folder: (mode = 0o755): string => {
      const folder = mkdtempSync(join(tmpdir(), 'huihuan-engine-'));
      chmodSync(folder, mode);
      folders.push(folder);
      return folder;
    },
    clean: async (): Promise<void> => {
      for (const folder of folders.splice(0)) {
        await destroyEngine(folder);
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
};

export const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Resolves as soon as the condition holds; asks again at every turn of a short timer. */
export const until = async (holds: () => boolean, timeoutMs: number): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

export const isRoot = process.getuid?.() === 0;
