import { sep } from 'node:path';
import { engineSecrets, secret, startEngine, type Engine } from '@huihuan/platform-engine';
import { accessByPassword, accessWith, withoutPassword, type Access } from '@huihuan/platform-service';
import { ringOfSecret } from '@huihuan/platform-sealed-data';
import { privateKeyFrom } from '@huihuan/platform-signing';
import { services } from './services.ts';

export interface Storage {
  readonly access: (schema: string) => Access;
  /** What this installation keeps for itself, as the settings that the services read. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether the passwords of the demonstration were made at this start. */
  readonly isFirstStart: boolean;
  /** Where the data lies, for people: no password in it. */
  readonly location: string;
  readonly stop: () => Promise<void>;
}

export interface StorageOptions {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Whether the people of the demonstration may sign in. */
  readonly demo: boolean;
  /** Whether every secret has to come from the environment where the database does. */
  readonly isProduction: boolean;
  readonly onProgress: (zh: string, en: string) => void;
  readonly onLost: () => void;
}

const schemas = services.map(({ name }) => name);

/** The PostgreSQL to work with: the one that the environment names, or the embedded one with its own secrets. */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  if (options.databaseUrl !== undefined) {
    const access = await accessWith(options.databaseUrl, schemas);
    const location = withoutPassword(options.databaseUrl);
    // the key of pseudonyms belongs to the data, so it is named by whoever names the database
    const kept = options.isProduction ? nothing : keptSecrets(options);
    return { access, ...kept, location, stop: () => Promise.resolve() };
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
    const { secrets, isFirstStart } = keptSecrets(options);
    const pseudonymKey = secret(options.dataDir, 'pseudonym-key');
    return {
      access,
      secrets: { HUIHUAN_PSEUDONYM_KEY: pseudonymKey, ...secrets },
      isFirstStart,
      location: placeOf(engine, options.dataDir),
      stop: () => engine.stop(),
    };
  } catch (failure) {
    await engine.stop();
    throw failure;
  }
};

const nothing: Pick<Storage, 'secrets' | 'isFirstStart'> = { secrets: {}, isFirstStart: false };

/** Made at the first start and kept beside the data, in a file that only its owner reads. */
const keptSecrets = ({ dataDir, demo }: StorageOptions): Pick<Storage, 'secrets' | 'isFirstStart'> => {
  const isFirstStart = demo && !engineSecrets(dataDir).has('demo-people');
  return {
    isFirstStart,
    secrets: {
      HUIHUAN_TOKEN_KEY: privateKeyFrom(secret(dataDir, 'token-key')),
      HUIHUAN_CHECKPOINT_KEY: privateKeyFrom(secret(dataDir, 'checkpoint-key')),
      HUIHUAN_SIGNING_KEY: privateKeyFrom(secret(dataDir, 'signing-key')),
      HUIHUAN_DATA_KEYS: ringOfSecret(secret(dataDir, 'data-keys')),
      ...(demo ? { HUIHUAN_DEMO_KEY: secret(dataDir, 'demo-people') } : {}),
    },
  };
};

/** A backup needs both folders where the database's user may not enter the first. */
const placeOf = ({ dataDirectory }: Engine, dataDir: string): string =>
  dataDirectory.startsWith(dataDir + sep) ? dataDir : `${dataDir} + ${dataDirectory}`;
