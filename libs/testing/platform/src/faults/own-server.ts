import { chmodSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyEngine, startEngine } from '@huihuan/platform-engine';
import { createDatabases } from '../network/databases.ts';
import { smallDiskBelow, type SmallDisk } from './small-disk.ts';

/** A PostgreSQL server of a test’s own, to be broken; with the durability of one that is used. */
export interface OwnServer {
  /** Of the administrator, to the database `postgres`. */
  url(): string;
  /** An empty database. @returns its address */
  createDatabase(name: string): Promise<string>;
  /** `pg_ctl stop -m immediate`: it drops everything at once and recovers at the next start. */
  stopImmediately(): Promise<void>;
  /** `kill -9` of the server. */
  kill(): Promise<void>;
  /** Starts it again on its port. */
  start(): Promise<void>;
  /** Moves the files of tables and indexes to a small file system of their own; the write-ahead log stays where it is. */
  moveTablesToSmallDisk(megabytes: number): Promise<SmallDisk>;
  /** Ends it and deletes everything of it. */
  destroy(): Promise<void>;
}

export const startOwnServer = async (): Promise<OwnServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'huihuan-server-'));
  // the user that PostgreSQL runs as must be able to enter it
  chmodSync(dataDir, 0o755);
  let whenEnded: () => void = () => undefined;
  let disk: SmallDisk | null = null;
  const engine = await startEngine({ dataDir, onUnexpectedEnd: () => whenEnded() });
  const kill = (): Promise<void> => engine.crash();
  return {
    url: () => engine.adminUrl,
    createDatabase: async (name) => (await createDatabases(() => engine.adminUrl, [name])).urlOf(name),
    stopImmediately: async () => {
      const ended = new Promise<void>((resolve) => (whenEnded = resolve));
      const [pid] = readFileSync(join(engine.dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      await ended;
    },
    kill,
    start: () => engine.restart(),
    moveTablesToSmallDisk: async (megabytes) => {
      await kill();
      disk = smallDiskBelow(join(engine.dataDirectory, 'base'), megabytes);
      await engine.restart();
      return disk;
    },
    destroy: async () => {
      await engine.stop();
      disk?.unmount();
      await destroyEngine(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
