import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidV7 } from '@huihuan/kernel-domain';
import {
  createOutbox,
  LetterStates1764000000010,
  logChannel,
  logTable,
  MessagingTables1764000000001,
} from '@huihuan/messaging-core';
import { CommandTable1764000000000, rowsOf } from '@huihuan/platform-persistence';
import { createTestDatabase } from '@huihuan/testing-database';
import type { FileService } from '../file-service.ts';
import { openFiles } from '../open-files.ts';
import { FileTables1764000008000 } from '../tables/file-tables.ts';
import { announceFile, type Announcement } from '../upload/announce-file.ts';
import { makeStaged, stagedPath } from '../upload/staged-file.ts';

let made = 0;
/** Each id stands behind the one before, as those of a clock do. */
export const newId = (): string => {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, (made += 1));
  return uuidV7(1_764_000_000_000, random);
};

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const [siteId, personId] = [newId(), newId()];

export interface TestFiles {
  readonly files: FileService;
  /** The clock of the service; a test may set it. */
  readonly clock: { now: Date };
  announce(bytes: Buffer, more?: Partial<Announcement>): ReturnType<typeof announceFile>;
  /** Puts bytes where an upload leaves them. @returns the id of the file */
  arrive(bytes: Buffer, more?: Partial<Announcement>): Promise<string>;
  /** Payloads of the events of a type, in their order. */
  told(type: string): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** The files of a tier on a database and a folder of their own. */
export const openTestFiles = async (env: Readonly<Record<string, string>> = {}): Promise<TestFiles> => {
  const server = await createTestDatabase(['collection']);
  const database = await server.open('collection', {
    migrations: [
      ...[CommandTable1764000000000, MessagingTables1764000000001, LetterStates1764000000010],
      FileTables1764000008000,
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), 'huihuan-files-'));
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const now = (): Date => clock.now;
  const files = await openFiles({
    ...{ tier: 'collection', database, now, newId, env: { HUIHUAN_FILES: folder, ...env } },
    outbox: createOutbox({ table: logTable, channel: logChannel, now, newId }),
    log: { info: () => undefined, warn: () => undefined },
  });
  const announce: TestFiles['announce'] = (bytes, more = {}) => {
    const announced = { id: newId(), siteId, sha256: sha256Of(bytes), bytes: bytes.length, kind: 'photo' } as const;
    const declared = { declaredType: 'image/jpeg', itemIds: [], shipmentId: null } as const;
    return announceFile(files, { ...announced, ...declared, ...more }, personId);
  };
  return {
    files,
    clock,
    announce,
    arrive: async (bytes, more) => {
      const announced = await announce(bytes, more);
      if (!announced.ok) throw new Error(announced.problem.code);
      const { fileId } = announced.value;
      await makeStaged(files, fileId);
      await writeFile(stagedPath(files, fileId), bytes);
      return fileId;
    },
    told: async (type) => {
      const sql = `select record from ${logTable} where type = $1 order by txid, pos`;
      const rows = await rowsOf<{ record: string }>(database, sql, [type]);
      return rows.map(({ record }) => (JSON.parse(record) as { data: Record<string, unknown> }).data);
    },
    close: async () => {
      await server.drop();
      await rm(folder, { recursive: true });
    },
  };
};
