import { sep } from 'node:path';
import { secret, startEngine, type Engine } from '@huihuan/platform-engine';
import { accessByPassword, accessWith, withoutPassword, type Access } from '@huihuan/platform-service';
import { services } from './services.ts';

export interface Storage {
  readonly access: (schema: string) => Access;
  readonly pseudonymKey: string | undefined;
  /** Where the data lies, for people: no password in it. */
  readonly location: string;
  readonly stop: () => Promise<void>;
}

export interface StorageOptions {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly onProgress: (zh: string, en: string) => void;
  readonly onLost: () => void;
}

const schemas = services.map(({ name }) => name);

/** The PostgreSQL to work with: the one that the environment names, or the embedded one with its own secrets. */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  if (options.databaseUrl !== undefined) {
    const access = await accessWith(options.databaseUrl, schemas);
    const location = withoutPassword(options.databaseUrl);
    return { access, pseudonymKey: undefined, location, stop: () => Promise.resolve() };
  }
  const engine: Engine = await startEngine({
    dataDir: options.dataDir,
    onProgress: ({ zh, en }) => options.onProgress(zh, en),
    onUnexpectedEnd: options.onLost,
  });
  try {
    const access = await accessByPassword(engine.adminUrl, schemas, (schema) =>
      secret(options.dataDir, `database-role-${schema}`),
    );
    const pseudonymKey = secret(options.dataDir, 'pseudonym-key');
    return { access, pseudonymKey, location: placeOf(engine, options.dataDir), stop: () => engine.stop() };
  } catch (failure) {
    await engine.stop();
    throw failure;
  }
};

/** A backup needs both folders where the database's user may not enter the first. */
const placeOf = ({ dataDirectory }: Engine, dataDir: string): string =>
  dataDirectory.startsWith(dataDir + sep) ? dataDir : `${dataDir} + ${dataDirectory}`;
