import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What `<dataDir>/engine.json` remembers between starts. */
export interface EngineRecord {
  /** The folder that holds the data: inside dataDir, or elsewhere when the database's user may not enter that. */
  home: string;
  port?: number;
}

const file = (dataDir: string) => join(dataDir, 'engine.json');

export const readRecord = (dataDir: string): EngineRecord | undefined => {
  try {
    const found: unknown = JSON.parse(readFileSync(file(dataDir), 'utf8'));
    if (typeof found !== 'object' || found === null || !('home' in found) || typeof found.home !== 'string')
      return undefined;
    const port = 'port' in found && typeof found.port === 'number' ? { port: found.port } : {};
    return { home: found.home, ...port };
  } catch {
    return undefined;
  }
};

export const writeRecord = (dataDir: string, record: EngineRecord): void =>
  writeWhole(file(dataDir), `${JSON.stringify(record, undefined, 2)}\n`, 0o644);
