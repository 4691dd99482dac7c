import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '@huihuan/platform-processes';
import { notWritten } from './problems.ts';
import { writeWhole } from './write-whole.ts';

const file = (dataDir: string) => join(dataDir, 'secrets.json');

const isSecrets = (found: unknown): found is Record<string, string> =>
  typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === 'string');

const read = (dataDir: string): Record<string, string> => {
  let text: string;
  try {
    text = readFileSync(file(dataDir), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw notWritten(file(dataDir), error);
  }
  const found: unknown = JSON.parse(text);
  // never replaced by a fresh one: the keys inside may be the only ones that open the data
  if (!isSecrets(found)) throw new Error(`${file(dataDir)} is not an object of names and secrets`);
  chmodSync(file(dataDir), 0o600);
  return found;
};

/** The named secrets of a data folder, in `secrets.json` (mode 600) beside the data. */
export interface EngineSecrets {
  has(name: string): boolean;
  /** 32 random bytes as base64url (43 characters), made at the first call and the same ever after. */
  get(name: string): string;
}

export const engineSecrets = (dataDir: string): EngineSecrets => ({
  has: (name) => Object.hasOwn(read(dataDir), name),
  get: (name) => secret(dataDir, name),
});

/**
 * Returns a named secret of this data folder, made at the first call. Only the process that runs the engine should ask
 * for new names: reading, adding and replacing the file is one step within a process, not between two.
 */
export const secret = (dataDir: string, name: string): string => {
  const known = read(dataDir);
  const found = known[name];
  if (found !== undefined && Object.hasOwn(known, name)) return found;
  const made = randomBytes(32).toString('base64url');
  try {
    mkdirSync(dataDir, { recursive: true });
    writeWhole(file(dataDir), `${JSON.stringify({ ...known, [name]: made }, undefined, 2)}\n`, 0o600);
  } catch (error) {
    throw notWritten(dataDir, error);
  }
  return made;
};
