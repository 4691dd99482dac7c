import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchOnce } from './run-once.ts';
import { properties } from './properties.ts';
import { readRecord, writeRecord, writeWhole } from './record.ts';
import { scramRecord, type BrokerUser } from './scram.ts';

/** Kafka's own files, below the data folder. */
export const LOG_FOLDER = 'data';

export const isFormatted = (dataDir: string): boolean => existsSync(join(dataDir, LOG_FOLDER, 'meta.properties'));

/** Everything of the broker but the fetched jars. */
export const removeData = (dataDir: string): void => {
  for (const name of [LOG_FOLDER, DRAFT, 'logs', 'tls', 'server.properties', 'broker.json', 'broker.pid'])
    rmSync(join(dataDir, name), { recursive: true, force: true });
};

const DRAFT = 'data.draft';
const DRAFT_SETTINGS = 'format.properties';

export interface FormatOptions {
  readonly dataDir: string;
  /** The command of the storage tool, without its parameters. */
  readonly command: (main: readonly string[]) => readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly users: readonly BrokerUser[];
}

/** Kafka's tools would take an id that begins with a dash for an option; its own ids never do. */
export const newClusterId = (draw: () => Buffer = () => randomBytes(16)): string => {
  for (;;) {
    const id = draw().toString('base64url');
    if (!id.startsWith('-')) return id;
  }
};

/**
 * Makes the data of a new cluster, with its users. In a draft folder first, so that one that was interrupted is made
 * anew.
 * @throws BrokerProblem with what the storage tool said
 */
export const format = async ({ dataDir, command, settings, users }: FormatOptions): Promise<void> => {
  const draft = join(dataDir, DRAFT);
  rmSync(draft, { recursive: true, force: true });
  const settingsFile = join(dataDir, DRAFT_SETTINGS);
  writeWhole(settingsFile, properties({ ...settings, 'log.dirs': DRAFT }));
  const records = users.map(scramRecord);
  const clusterId = newClusterId();
  const who = records.flatMap(({ parameter }) => ['--add-scram', parameter]);
  const main = ['kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', DRAFT_SETTINGS, ...who];
  try {
    await launchOnce(dataDir, command(main));
    // users first: data without them would let nobody in, and nobody would know why
    writeRecord(dataDir, { ...readRecord(dataDir), users: records.map(({ known }) => known) });
    renameSync(draft, join(dataDir, LOG_FOLDER));
  } finally {
    rmSync(settingsFile, { force: true });
  }
};
