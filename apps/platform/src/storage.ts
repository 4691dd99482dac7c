import { mkdirSync } from 'node:fs';
import { secret, startEngine, type Engine } from '@huihuan/platform-engine';
import { accessByPassword, accessWith, type Access } from '@huihuan/platform-service';
import { services } from './services.ts';

export interface Storage {
  readonly access: (schema: string) => Access;
  readonly pseudonymKey: string | undefined;
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
    return { access, pseudonymKey: undefined, stop: () => Promise.resolve() };
  }
  mkdirSync(options.dataDir, { recursive: true });
  const engine: Engine = await startEngine({
    dataDir: options.dataDir,
    onProgress: ({ zh, en }) => options.onProgress(zh, en),
    onUnexpectedEnd: options.onLost,
  });
  try {
    const access = await accessByPassword(engine.adminUrl, schemas, (schema) =>
      secret(options.dataDir, `database-role-${schema}`),
    );
    return { access, pseudonymKey: secret(options.dataDir, 'pseudonym-key'), stop: () => engine.stop() };
  } catch (failure) {
    await engine.stop();
    throw failure;
  }
};
