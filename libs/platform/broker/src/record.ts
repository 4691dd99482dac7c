import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownUser } from './scram.ts';

/** What `<dataDir>/broker.json` remembers between starts. */
export interface BrokerRecord {
  readonly port: number | undefined;
  /** Who was written into the data when it was made. */
  readonly users: readonly KnownUser[];
}

const fileOf = (dataDir: string): string => join(dataDir, 'broker.json');

export const readRecord = (dataDir: string): BrokerRecord => {
  try {
    const found = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Partial<BrokerRecord>;
    return { port: found.port, users: found.users ?? [] };
  } catch {
    return { port: undefined, users: [] };
  }
};

/** Replaced as a whole or not at all. */
export const writeRecord = (dataDir: string, record: BrokerRecord): void =>
  writeWhole(fileOf(dataDir), `${JSON.stringify(record, undefined, 2)}\n`);

/** For the owner's eyes: settings and records hold secrets. */
export const writeWhole = (file: string, content: string): void => {
  const draft = `${file}.draft`;
  const descriptor = openSync(draft, 'w', 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
};
